import { catalogue } from "../i18n/catalogue";

/** The kinds of things that may use another one. */
export const kinds = catalogue({
  en: {
    vserver: "Vserver",
    vlan: "VLAN",
    subnet: "Subnet",
    host: "Host",
    tenant: "Tenant",
    address: "Address",
    range: "Range",
    "address-space": "Address space",
  },
  fr: {
    vserver: "Vserver",
    vlan: "VLAN",
    subnet: "Sous-réseau",
    host: "Machine",
    tenant: "Organisation",
    address: "Adresse",
    range: "Plage",
    "address-space": "Espace d’adresses",
  },
});
