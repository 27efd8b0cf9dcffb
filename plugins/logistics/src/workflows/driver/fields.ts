import type { DriverStatus } from "../../modules/logistics/models/driver"

export interface DriverFields {
  name: string
  phone: string
  vehicle?: string | null
  status?: DriverStatus
  /** Deliveries that may be open at one time. */
  capacity?: number
  home_node_id?: string | null
}

export const driverFields = ({ name, phone, vehicle, status, capacity, home_node_id }: DriverFields): DriverFields => ({
  name,
  phone,
  vehicle,
  status,
  capacity,
  home_node_id,
})
