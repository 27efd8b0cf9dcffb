import { covers, rankOf, type Grant, type Role } from "./roles"

/** A role as it is held: at a node of the city's tree, or, without a node, in the whole shop. */
export interface HeldRole {
  role: Role
  node_id: string | null
  /** Ids from the root to the node, joined by `/`. Absent where the node is not known: such a role holds nowhere. */
  path?: string | null
}

/** Everywhere: also what lies at no node. */
export const WHOLE_SHOP = "whole-shop"

/** Where somebody may act: the whole shop, or the paths of nodes, each with everything below it; none is nowhere. */
export type Scope = typeof WHOLE_SHOP | readonly string[]

/** Whether a node is `at` or lies below it. Paths are compared by whole ids: `a/b` is not above `a/bc`. */
export const isAtOrBelow = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`)

/** The part of the city in which the roles cover an area. Paths below another one of them are left out. */
export function scopeOf(held: readonly HeldRole[], area: string, grant: Grant): Scope {
  const covering = held.filter(({ role }) => covers([role], area, grant))
  if (covering.some(({ node_id }) => node_id === null)) return WHOLE_SHOP
  const paths = [...new Set(covering.flatMap(({ path }) => (path ? [path] : [])))]
  return paths.filter((path) => !paths.some((other) => other !== path && isAtOrBelow(path, other)))
}

/** Whether a place, the path of a node or null for the whole shop, is inside a scope. */
export function reaches(scope: Scope, place: string | null): boolean {
  if (scope === WHOLE_SHOP) return true
  return place !== null && scope.some((path) => isAtOrBelow(place, path))
}

/**
 * Whether somebody may give or take a role at a place: only who looks after people there, and never a role above the own one.
 * @param place path of the node; null for the whole shop
 */
export function mayGrant(held: readonly HeldRole[], role: Role, place: string | null): boolean {
  return held.some((own) => rankOf(own.role) >= rankOf(role) && reaches(scopeOf([own], "users", "write"), place))
}
