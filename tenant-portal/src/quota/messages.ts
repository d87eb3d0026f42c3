import { catalogue } from "../shared/i18n/catalogue";

export const messages = catalogue({
  en: {
    usedOf: "{used} of {limit}",
    usedNoLimit: "{used}, no limit",
    after: "After this order you have used",
    doesNotFit: "This order does not fit into the quota.",
    doesNotFitBody: "Choose a smaller size, delete a vserver, or ask for a larger quota.",
    noQuota: "No quota is set",
  },
  fr: {
    usedOf: "{used} sur {limit}",
    usedNoLimit: "{used}, sans limite",
    after: "Après cette commande, vous aurez utilisé",
    doesNotFit: "Cette commande ne tient pas dans le quota.",
    doesNotFitBody: "Choisissez une taille plus petite, supprimez un vserver ou demandez un quota plus grand.",
    noQuota: "Aucun quota n’est défini",
  },
});
