import { pageOf } from '../../../../lib/review/paging.ts'
import { FoundProject, foundProject } from '../../../../lib/server/acts/found-project.ts'
import { myProjects } from '../../../../lib/server/acts/my-projects.ts'
import { ProjectFounded, ProjectListedAnswer } from '../answers/project.ts'
import { doors, listPerson, writePerson } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: listPerson(
    async (person, page) => {
      const mine = (await myProjects(person)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return pageOf(mine, page, ({ id }) => id)
    },
    { says: 'The projects in which I sit.', scope: 'read', answers: ProjectListedAnswer },
  ),
  POST: writePerson(FoundProject, foundProject, {
    says: 'Founds a project and seats me as its owner.',
    scope: null,
    answers: ProjectFounded,
  }),
})
