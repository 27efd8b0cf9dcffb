import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from "@payloadcms/plugin-multi-tenant/client"
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from "@payloadcms/plugin-multi-tenant/client"
import { MessagePreview as MessagePreview_b74ace434b7415a462613983a9e952d0 } from "@/components/MessagePreview"
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from "@payloadcms/plugin-multi-tenant/rsc"
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from "@payloadcms/plugin-multi-tenant/rsc"
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from "@payloadcms/next/rsc"

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection":
    WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger":
    AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "@/components/MessagePreview#MessagePreview": MessagePreview_b74ace434b7415a462613983a9e952d0,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider":
    TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
}
