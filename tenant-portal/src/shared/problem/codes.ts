import { catalogue } from "../i18n/catalogue";

/** The panel's own refusals by code, in the person's language; a code that is not here is shown with the server's words. */
export const codes = catalogue({
  en: {
    "vserver/name-taken": "A vserver of this tenant already has this name.",
    "quota/exceeded": "This would go over the tenant’s quota.",
    "sshkey/in-use": "This key is already registered.",
    "sshkey/not-a-key": "This is not an SSH public key.",
  },
  fr: {
    "vserver/name-taken": "Un vserver de cette organisation porte déjà ce nom.",
    "quota/exceeded": "Cela dépasserait le quota de l’organisation.",
    "sshkey/in-use": "Cette clé est déjà enregistrée.",
    "sshkey/not-a-key": "Ceci n’est pas une clé publique SSH.",
  },
});
