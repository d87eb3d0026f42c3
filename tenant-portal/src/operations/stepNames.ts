import { catalogue } from "../shared/i18n/catalogue";

/** The steps the panel reports, by their names; one that is not here is shown as it came. */
export const stepNames = catalogue({
  en: {
    reserve: "Reserve quota, address and context",
    create: "Build from the template",
    configure: "Set size and network",
    start: "Start",
    probe: "Wait until it is ready",
    stop: "Stop",
    remove: "Remove from the host",
    release: "Give back quota, address and context",
  },
  fr: {
    reserve: "Réserver quota, adresse et contexte",
    create: "Construire depuis le modèle",
    configure: "Régler la taille et le réseau",
    start: "Démarrer",
    probe: "Attendre qu’il soit prêt",
    stop: "Arrêter",
    remove: "Retirer de la machine",
    release: "Rendre quota, adresse et contexte",
  },
});
