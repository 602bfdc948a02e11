import { readPeople } from '../../../../../../lib/server/acts/read-people.ts'
import { SeatPerson, seatPerson } from '../../../../../../lib/server/acts/seat-person.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readPeople),
  POST: write(SeatPerson, seatPerson),
})
