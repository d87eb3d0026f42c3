import { catalogue } from "../i18n/catalogue";

/** What went wrong when the answer itself does not say, by kind of failure. */
export const messages = catalogue({
  en: {
    offline: "The panel cannot be reached. Check your connection and try again.",
    badRequest: "The panel did not understand this.",
    forbidden: "Your role does not allow this.",
    notFound: "This does not exist, or it belongs to someone else.",
    conflict: "This is not possible in the present state.",
    server: "The panel had a problem of its own. Try again in a moment.",
    failed: "This did not work",
  },
  fr: {
    offline: "Le panneau est injoignable. Vérifiez votre connexion puis réessayez.",
    badRequest: "Le panneau n’a pas compris la demande.",
    forbidden: "Votre rôle ne le permet pas.",
    notFound: "Cela n’existe pas, ou appartient à quelqu’un d’autre.",
    conflict: "Ce n’est pas possible dans l’état actuel.",
    server: "Le panneau a rencontré un problème. Réessayez dans un instant.",
    failed: "Cela n’a pas fonctionné",
  },
});
