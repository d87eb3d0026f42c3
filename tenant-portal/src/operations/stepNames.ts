import { catalogue } from "../shared/i18n/catalogue";

/** The steps the panel reports, by their names; one that is not here is shown as it came. */
export const stepNames = catalogue({
  en: {
    reserve: "Reserve quota, address and context",
    contact: "Reach the host",
    network: "Prepare the network",
    create: "Build from the template",
    start: "Start",
    ready: "Wait until it is ready",
    stop: "Stop",
    remove: "Remove from the host",
    release: "Give back quota, address and context",
  },
  fr: {
    reserve: "Réserver quota, adresse et contexte",
    contact: "Joindre la machine",
    network: "Préparer le réseau",
    create: "Construire depuis le modèle",
    start: "Démarrer",
    ready: "Attendre qu’il soit prêt",
    stop: "Arrêter",
    remove: "Retirer de la machine",
    release: "Rendre quota, adresse et contexte",
  },
});
