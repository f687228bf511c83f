import type { Concepts } from "./scenes.ts";

/** The words of each concept in French. */
export const FRENCH_CONCEPTS: Concepts = {
	body: {
		words: `main(|s) doigt(|s) pouce bras coude poignet épaule jambe(|s) genou(|x) cheville pied(|s) orteil hanche côte(|s) dos oeil œil yeux visage front peau tête
			crâne nez bouche lèvre(|s) langue gorge dent(|s) gencive(|s) mâchoire poitrine oreille(|s) ventre estomac poumon(|s) cou`,
	},
	wounded: {
		words: `brûl(é|ée|és|ées|ure|ures|e) cloque(|s) saign(e|é|ait|ant) sang bleu(|s) ecchymose gonfl(é|ée|és|ées) enflé enflée rougeurs plaques éruption urticaire engourdi(|e) fourmillements
			cass(é|ée|és) fractur(é|ée|e) entorse foulé coup(é|ée|ure) bless(é|ée|és|ure|ures) points suture cicatrice commotion évanoui(|e) inconscient(|e) étouff(é|ée|e|er) étranglé écrasé
			électrocut(é|ée|ion) convulsion(|s) fièvre gratte démange infecté`,
	},
	struck: {
		words: `tombé tombée tomb(er|e|és) chute glissé glissade trébuché coincé coincée renversé renversée percuté heurté noyé mordu mordue projeté cogné frappé`,
	},
	frail: {
		words: `enfant(|s) gosse(|s) gamin(|e|s) bébé(|s) nourrisson fils fille mère maman père papa mamie papy mari femme soeur sœur frère
			passager(|s) voyageur(|s) client cliente patient(|e) élève(|s) piéton(|s) cycliste(|s) chien chat voisin voisine dame collègue nièce neveu invités`,
		phrases: `petit (fils|frère|garçon)
			petite (fille|soeur|dame)
			grand (mère|père)
			belle (mère|fille)
			personne âgée`,
	},
	device: {
		words: `batterie(|s) chargeur prise(|s) câble téléphone portable ordinateur tablette bouilloire four plaque(|s) frigo réfrigérateur congélateur
			machine radiateur chauffage chaudière fer lampe box trottinette vélo compteur télé moteur voiture appareil couverture friteuse multiprise ampoule aspirateur`,
	},
	heat: {
		words: `fumée fum(e|ait|er) flamme(|s) feu étincelle(|s) fond fondu fondue fondait brûl(e|é|ée|ait) explos(é|ée|ion) explosait surchauffe surchauffé gonflé gonflée gonfle
			grésille siffle brûlant brûlante noirci disjoncte jus décharge`,
		phrases: `pris (feu|le)
			prend feu
			court circuit`,
	},
	smell: { words: `odeur(|s) sent sentait pue puait` },
	fumes: {
		words: `gaz brûlé brulé cramé roussi fumée plastique caoutchouc essence chimique solvant`,
	},
	foreign: {
		words: `verre éclat(|s) morceau métal aiguille lame vis clou agrafe caillou fil plastique asticot(|s) ver(|s) cafard(|s) souris rat(|s) moisi moisissure aimant pansement pile`,
	},
	food: {
		words: `repas plat soupe salade pain céréales yaourt lait purée compote pot gâteau biscuit(|s) chocolat saucisse poulet viande poisson pizza pâtes riz burger boisson jus café thé
			bière vin fromage glace sauce confiture boîte sachet croquettes sandwich quiche`,
	},
	swallow: {
		words: `aval(é|ée|er|ait) mangé mangée mang(er|eant|ait) croqué mordu bu boire bouche léché mâché inhalé respiré`,
	},
	allergen: {
		words: `allergi(e|es|que|ques) allergène(|s) noix noisette(|s) arachide(|s) cacahuète(|s) gluten coeliaque cœliaque lactose lait oeufs œufs œuf sésame soja crustacés crevette(|s) blé`,
	},
	reaction: {
		words: `réaction réagi gonflé plaques urticaire urgences hôpital hospitalis(é|ée) samu pompiers anaphylactique choc respirer étouffé vomi malade epipen adrénaline gorge`,
	},
	"not-free": {
		words: `annoncé étiquette étiqueté déclaré indiqué signalé prévenu précisé contenait`,
		phrases: `dit sans`,
	},
	brakes: {
		words: `frein(|s) direction volant airbag ceinture(|s) pneu(|s) roue(|s) accélérateur embrayage pédale portière(|s) porte(|s)`,
	},
	fails: {
		words: `lâch(é|ée|ent) bloqué bloquée bloquent cassé défaillant(|s) éclaté détaché détachée ouverte ouvertes ouverts desserré coincé usé usés`,
		phrases: `(ne)? (répond|répondent|marche|marchent|fonctionne|fonctionnent|ferme|tient|freine) (plus|pas)
			(en) marche
			tout seul`,
	},
	driver: {
		words: `chauffeur conducteur conductrice pilote livreur taxi vtc car bus moniteur routier`,
	},
	unfit: {
		words: `dort dormait endormi assoupi ivre saoul soûl bourré alcool téléphone vitesse zigzague zigzag drogué`,
		phrases: `pique du nez
			piqué du nez
			(au) volant
			feu rouge`,
	},
	structure: {
		words: `étagère échelle plafond toit tuile(|s) échafaudage balcon rambarde escalier marche lit berceau chaise tabouret banc table armoire balançoire toboggan portail
			porte ascenseur escalator télésiège barrière clôture mur poteau branche arbre plaque poussette vitre panneau lustre lampadaire mezzanine grille`,
	},
	"gives-way": {
		words: `effondr(é|ée|ement) écroul(é|ée) cassé cassée tomb(é|ée|e) décroché décrochée détaché détachée lâché cédé fissuré éclaté brisé brisée renversé basculé arraché branlant penche`,
	},
	medicine: {
		words: `dose(|s) dosage médicament(|s) comprimé(|s) cachet(|s) ordonnance insuline inhalateur piqûre vaccin antibiotique sirop oxygène dialyse perfusion anticoagulant traitement`,
	},
	wrong: {
		words: `mauvais mauvaise erreur double périmé périmée échangé inversé surdosage manquant autre rupture`,
	},
	ill: {
		words: `malade(|s) vomi vomit vomissements diarrhée fièvre hôpital urgences intoxication intoxiqué salmonelle(|s) vertige(|s) étourdi nausée(|s) samu hospitalisé hospitalisée crampes évanoui`,
	},
	wire: { words: `câble(|s) fil(|s) prise ligne électrique` },
	bare: { words: `nu nus dénudé dénudés apparent apparents pend pendent pendant arraché` },
	nearly: { words: `failli presque manqué`, phrases: `(aurait|aurais|aurions) pu` },
	death: { words: `mourir mort morts tué tuer tuée noyer noyé écrasé écraser percuter crever` },
	exit: {
		words: `secours extincteur`,
		phrases: `(issue|sortie) de secours
			(détecteur|alarme) .. (fumée|incendie)`,
	},
	blocked: { words: `bloquée bloqué fermée fermé cadenassée obstruée verrouillée condamnée panne` },
	hazard: { words: `danger dangereux dangereuse risque` },
	chemical: {
		words: `javel acide détergent déboucheur détartrant lessive solvant sérum cire teinture crème lotion colle`,
	},
	myself: {
		words: `moi me suis`,
		phrases: `mes (jours|jour)
			ma vie`,
	},
	"end-life": {
		words: `suicider suicide tuer pendre finir foutre supprimer mutile scarifie scarifier`,
		phrases: `(mettre|mets) fin
			(fais|faire) du mal
			en finir`,
	},
	life: {
		words: `vivre vie exister réveiller continuer`,
		phrases: `mes jours
			être là
			en vie`,
	},
	"no-wish": {
		phrases: `(ne)? (veux|peux|supporte|souhaite) (plus|pas)
			(plus|pas) (envie|force)
			(n'ai|ai|nai) plus (envie|la|de|aucune)
			(envie|marre) de`,
	},
	pointless: {
		words: `inutile fardeau`,
		phrases: `(plus|aucun|aucune) (raison|sens|espoir|issue|avenir|but)
			(à) quoi bon`,
	},
	"high-place": {
		words: `pont toit balcon rails voie quai train métro fenêtre rivière fleuve falaise tour`,
	},
	jump: { words: `jeter sauter saute jette sauterai`, phrases: `me (jeter|jette|balancer)` },
	means: { words: `cachets comprimés médicaments corde lame couteau somnifères rasoir` },
	take: { words: `avalé avaler pris prendre accumulé préparé acheté gardé` },
	farewell: {
		words: `adieu adieux`,
		phrases: `dernier (message|mot|post|courrier)
			(pardon|pardonnez) (à|moi|tous)
			lettre d'adieu`,
	},
	gone: {
		phrases: `(serai|serais) plus (là|de|en)
			(quand|si) je serai
			sans moi
			plus là
			je pars`,
	},
	soon: { words: `demain soir bientôt dimanche lundi samedi vendredi nuit` },
	burden: {
		words: `fardeau poids`,
		phrases: `(mieux|tranquilles|soulagés) sans moi
			sans moi .. mieux
			(personne) .. (manquerai|remarquera|remarquerait)
			vaut mieux mort`,
	},
	dead: { words: `mourir mort morte suicide suicidaire suicidaires crever` },
	lawyer: {
		words: `avocat avocate avocats huissier juriste notaire`,
		phrases: `protection juridique`,
	},
	court: {
		words: `tribunal tribunaux justice juge plainte procès conciliateur médiateur référé assignation prudhommes`,
	},
	authority: {
		words: `dgccrf acpr amf arcep cnil médiateur ufc répression ddpp inspection procureur préfecture`,
		phrases: `que choisir
			répression des fraudes
			(association|défense) .. consommateurs
			inspection du travail`,
	},
	report: {
		words: `saisir saisi saisis saisirai signal(é|ement|er|e) plainte porter porté dépos(é|er|e) déposerai alerté contacté écrit dossier ouvert adressé prend transmis parlé envoyé chargé`,
	},
	sue: { words: `poursuivre attaquer assigner saisir porter traîner irai ira voit voir` },
	"legal-paper": {
		words: `assignation recommandé dommages intérêts préjudice contrat délai plainte litige signifier cliente client`,
		phrases: `mise en demeure
			mis en demeure`,
	},
	journalist: {
		words: `journaliste(|s) reporter rédaction rédacteur rédactrice pigiste correspondant chroniqueur`,
		phrases: `service (de)? presse
			attaché de presse`,
	},
	outlet: {
		words: `journal journaux presse télé télévision radio magazine média médias quotidien hebdo hebdomadaire parisien chaîne podcast émission mediapart`,
	},
	tell: {
		words: `contact(er|é|e|erai) appel(er|é|le|lerai) écrire écrit écris parler parlé envoyer envoyé envoie alerter alerté prévenir témoigner raconter rencontre passe filmer filme intéresse intéressée va vais irai`,
	},
	story: {
		words: `article histoire reportage enquête sujet témoignage interview papier documentaire émission`,
	},
	comment: { words: `réaction déclaration commentaire interview réponse position` },
	publish: {
		words: `publier publi(e|é|ons) diffuser diffusé parution bouclage paraîtra une imprimer`,
	},
	deliver: { words: `abonnement livré livraison lire lu kiosque reçu` },
	contract: {
		words: `abonnement contrat compte comptes forfait assurance carte livret livrets ligne mutuelle licence(|s) adhésion`,
	},
	quit: {
		words: `résili(é|e|er|ation|ons) résilié clôtur(er|é|e) fermer ferme fermé annul(é|er|e) désabonn(é|er|e) arrêt(e|er|é) quitt(e|er|é|ons) désinstallé supprimé rompre`,
	},
	rival: {
		words: `concurrence concurrent concurrents ailleurs`,
		phrases: `(autre|nouvel|nouveau|nouvelle) (opérateur|banque|fournisseur|assureur|compagnie|enseigne|salle|magasin|transporteur|boutique)
			chez (les|un|le) (autres|autre|voisin)
			en face`,
	},
	move: {
		words: `pass(e|er|é|ons|és) chang(e|er|é|ons) vais va part(|s|i|ie|ir|ons) transfère transférer signé bascule basculé migre migré confiera viennent prends allons`,
	},
	loyal: {
		phrases: `(après|depuis|cliente|client) # ans
			(après|depuis) (dix|vingt|quinze|trente|cinq|tant) .. (ans|années)
			(client|cliente) (depuis|fidèle)
			fidèle (client|cliente|depuis)`,
	},
	"never-again": {
		phrases: `plus jamais
			jamais plus
			dernière fois
			(reviendrai|reviendrons|commanderai|reviens|reviendra) (plus|pas)`,
	},
	how: { phrases: `comment (on|puis|je|faire|faut)` },
	joke: { words: `mdr lol ptdr 😂 🤣 💀 haha rire` },
	hiring: { words: `recrute recrutons recherche stage cdi candidature` },
	not: { words: `aucun aucune sans pas jamais rien personne` },
};
