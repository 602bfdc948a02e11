import { FoundProject, foundProject } from '../../../../lib/server/acts/found-project.ts'
import { myProjects } from '../../../../lib/server/acts/my-projects.ts'
import { doors, showPerson, writePerson } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showPerson(myProjects),
  POST: writePerson(FoundProject, foundProject),
})
