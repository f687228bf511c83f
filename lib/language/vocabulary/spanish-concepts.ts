import type { Concepts } from "./scenes.ts";

/** The words of each concept in Spanish. */
export const SPANISH_CONCEPTS: Concepts = {
	body: {
		words: `mano(|s) dedo(|s) pulgar brazo(|s) codo muñeca hombro pierna(|s) rodilla tobillo pie pies cadera costilla(|s) espalda ojo(|s) cara frente piel cabeza
			cuero nariz boca labio(|s) lengua garganta diente(|s) muela encía(|s) mandíbula pecho oreja oído estómago pulmones cuello`,
	},
	wounded: {
		words: `quemadura(|s) quem(ó|é|ado|ada|ados|a) ampolla(|s) sangr(e|ando|ó|aba) moretón moratón hinch(ado|ada|ó|ados) roncha(|s) urticaria sarpullido dormida dormido hormigueo
			rot(o|a|os) rompió partió partido fractur(a|ado|ó) esguince dislocado corte cortó corté cortada herid(a|o|as|os|a) lesion(ado|ada|ó|es) lesión puntos cicatriz conmoción desmay(ó|ado|ada|é)
			inconsciente ahog(ó|a|ó|ado|aba) atragantó asfixi(a|ó) aplast(ado|ó) electrocut(ado|ó) calambre calambrazo convulsion(es|ó) fiebre pica picor abrió`,
	},
	struck: {
		words: `cayó caí caída caído cae resbal(ó|é|ado) tropez(ó|é) atrap(ado|ada|ó) pill(ó|ado) golpe(ó|ado|é) atropell(ó|ado|aron) mordi(ó|do|da) estrell(ó|a) choc(ó|amos) tiró arrastró`,
	},
	frail: {
		words: `niñ(o|a|os|as) hij(o|a|os|as) bebé bebe nene nena nieto nieta madre mamá padre papá abuel(a|o|os|ita) marido mujer esposa esposo hermano hermana suegra sobrino sobrina
			pasajero(|s) viajera cliente clienta paciente(|s) vecin(o|a|os) alumno(|s) peatón ciclista perro gato alguien señor señora anciana anciano compañero chico chica familia`,
	},
	device: {
		words: `batería(|s) cargador enchufe(|s) cable(|s) móvil celular teléfono portátil tableta hervidor tostadora horno vitro placa microondas nevera heladera frigorífico lavavajillas
			secadora lavadora calefactor estufa radiador caldera calentador plancha secador lámpara router patín patinete bici scooter fusible contador tele motor coche freidora regleta manta aparato bombilla`,
	},
	heat: {
		words: `humo humea llama(|s) fuego incendi(o|ó) chisp(a|as|azo) derret(ido|ida|ió) fundid(o|a) quem(a|ado|ada|ó|ando) explot(ó|a|ado|ar) explosión recalent(ó|a|ado) sobrecalienta hinchad(o|a) inflad(o|a)
			arde ardiendo ardió prendió negro chamuscado calambre calambrazo descarga reventó humeando`,
	},
	smell: { words: `huele olor olía oliendo apesta peste` },
	fumes: { words: `gas quemado humo plástico goma gasolina químico cable chamusquina butano` },
	foreign: {
		words: `cristal(|es) vidrio(|s) trozo pedazo metal aguja cuchilla tornillo clavo grapa piedra alambre plástico gusano(|s) larva(|s) cucaracha(|s) ratón rata(|s) moho imán tirita pila pelo`,
	},
	food: {
		words: `comida plato sopa ensalada pan cereales yogur leche papilla puré potito tarro tarta galleta(|s) chocolate salchicha pollo carne pescado pizza pasta arroz hamburguesa bebida
			zumo jugo café té cerveza vino queso helado salsa mermelada lata bolsa lentejas tortilla bocadillo pienso menú buffet`,
	},
	swallow: {
		words: `tragó tragado tragué trag(a|ar) comió comí comer comimos comiendo mordí mordió bebió bebí beber boca lamió masticó inhaló`,
	},
	allergen: {
		words: `alergi(a|as) alérgic(o|a|os) alérgeno(|s) nuez nueces cacahuete(|s) maní avellana(|s) gluten celíac(o|a) celiac(o|a) lactosa leche huevo(|s) sésamo soja marisco gamba(|s) trigo`,
	},
	reaction: {
		words: `reacción hinch(ó|ada|ado) ronchas urticaria urgencias hospital ambulancia anafiláctico anafilaxia garganta respirar vómitos vomitó ingresada ingresado adrenalina`,
	},
	"not-free": {
		words: `etiqueta etiquetado declarado indicado avisé avisado aseguró contenía`,
		phrases: `ponía sin`,
	},
	brakes: {
		words: `freno(|s) dirección volante airbag cinturón cinturones neumático(|s) rueda(|s) acelerador embrague pedal puerta(|s) llanta sillita`,
	},
	fails: {
		words: `fall(ó|an|aron|a|ando) bloque(ó|ado|ada|an) suelt(o|a) solt(ó|ado) revent(ó|ado) romp(ió|ieron) rot(o|a) abiert(a|as) desgastad(o|os) atasc(ó|ado) salió`,
		phrases: `no (frena|frenan|responde|responden|cierra|cierran|funciona|funcionan|funcionaron|funcionó)
			se abr(ió|e|en)`,
	},
	driver: {
		words: `conductor conductora chofer chófer piloto repartidor taxista autobús bus taxi camión camionero maquinista uber`,
	},
	unfit: {
		words: `dorm(ido|ida|ía|ita|ido) duerme durmió borracho bebido alcohol móvil celular whatsapp temerario velocidad drogado zigzag`,
		phrases: `al volante
			en rojo
			a # por hora`,
	},
	structure: {
		words: `estante estantería escalera techo tejado teja andamio balcón barandilla peldaño cama litera cuna silla taburete banco mesa armario columpio tobogán portería portón verja
			ascensor elevador telesilla barrera valla muro pared poste rama árbol alcantarilla cochecito carrito trona lámpara cornisa mampara espejo`,
	},
	"gives-way": {
		words: `derrumb(ó|ado|e) desplom(ó|ado) cay(ó|eron|endo) caído caerse romp(ió|ieron) rot(o|a) soltó suelt(o|a) cedió parti(ó|do) volcó desprend(ió|ido|e) hundió agrietado descolgó`,
	},
	medicine: {
		words: `dosis medicamento(|s) medicina pastilla(|s) comprimido(|s) receta insulina inhalador inyección vacuna antibiótico jarabe oxígeno diálisis suero anticoagulante tratamiento sintrom`,
	},
	wrong: {
		words: `equivocad(o|a|as) errónea erróneo doble caducad(o|a|os) cambiad(o|a) otra otro sobredosis faltan vencid(o|a)`,
	},
	ill: {
		words: `enferm(o|a|os|as) vomit(ó|ando|ar|amos) vómitos diarrea fiebre hospital urgencias intoxicación intoxicad(o|a|os) salmonela salmonelosis mareo maread(o|a) náuseas ambulancia ingresad(o|a) desmayó`,
	},
	wire: { words: `cable(|s) cableado enchufe corriente electricidad tendido` },
	bare: {
		words: `suelto sueltos pelado pelados colgando cuelga cuelgan aire descubierto expuesto`,
	},
	nearly: {
		words: `casi`,
		phrases: `por poco
			a punto de
			(pudo|podría|podía) haber`,
	},
	death: {
		words: `mat(a|ó|amos|an|ado|arse|arnos) muere muero morir muerto muerta murió ahoga ahogarse atropella electrocuta`,
	},
	exit: {
		words: `extintor`,
		phrases: `(salida|salidas|puerta) de (emergencia|incendios)
			(detector|alarma) de (humo|incendios)`,
	},
	blocked: { words: `bloqueada bloqueadas cerrada cerradas candado encadenada tapada rota` },
	hazard: { words: `peligro peligros(o|a) riesgo` },
	chemical: {
		words: `lejía ácido detergente desatascador suavizante disolvente suero cera tinte crema loción pegamento cloro`,
	},
	myself: { words: `me mí conmigo`, phrases: `(mi|la) vida` },
	"end-life": {
		words: `matarme suicidarme suicidio suicidar ahorcarme colgarme cortarme cortándome lastimarme quitarme mato`,
		phrases: `(acabar|terminar) con
			hacer(me|) daño
			quitarme la vida
			voy a matar`,
	},
	life: {
		words: `vivir vida viva vivo existir despertar seguir levantarme`,
		phrases: `estar aquí`,
	},
	"no-wish": {
		phrases: `(no|ya) (quiero|puedo|aguanto|soporto|deseo) (más|ya)?
			(sin|tengo) (ganas|fuerzas) (de|para)
			(ganas|cansado|cansada|harto|harta) de
			no le veo`,
	},
	pointless: {
		phrases: `(ningún|sin|hay) (sentido|motivo|razón|salida|futuro|esperanza)
			(para) qué (seguir|vivir|despertar)
			no tiene sentido`,
	},
	"high-place": {
		words: `puente azotea balcón vías metro tren ventana río mar acantilado edificio techo`,
	},
	jump: { words: `tirarme saltar lanzarme salto tiro arrojarme`, phrases: `me (tiro|lanzo)` },
	means: { words: `pastillas soga cuerda cuchillo cuchilla veneno somníferos pistola` },
	take: { words: `tomar tomé tomado tragar tragado juntado guardado compré preparado` },
	farewell: {
		words: `adiós adios despedida despido`,
		phrases: `(último|última) (mensaje|carta|vez|post)
			(perdón|perdónenme|perdonen) (mamá|a|todos)
			(carta|nota) de despedida`,
	},
	gone: {
		phrases: `(ya)? no (voy|esté|estaré) (a)? estar
			no (estaré|esté) (más|aquí|ya)
			(cuando|si) (yo)? ya no
			sin mí
			(no)? (van|vais) a encontrar`,
	},
	soon: { words: `mañana noche hoy pronto domingo lunes sábado viernes` },
	burden: {
		words: `carga estorbo`,
		phrases: `(mejor|felices|tranquilos) sin mí
			sin mí .. mejor
			(nadie) .. (extrañaría|extrañará|notaría|echaría)`,
	},
	dead: { words: `morir morirme muerta muerto suicidio suicida suicidas matarme` },
	lawyer: {
		words: `abogad(o|a|os|as) procurador procuradora letrado bufete`,
		phrases: `asesoría jurídica`,
	},
	court: {
		words: `juzgado juez jueza juicio tribunal(|es) demanda querella arbitraje conciliación pleito litigio`,
	},
	authority: {
		words: `consumo ocu facua aesa sernac profeco indecopi procon fiscalía defensor inspección comisión aepd ayuntamiento superintendencia policía`,
		phrases: `banco de españa
			junta de arbitraje
			oficina del consumidor`,
	},
	report: {
		words: `denunci(a|ar|aré|ado|é|o) reclam(ar|ación|ado|aré) present(ar|ado|é|aré) interpon(er|dré|go) puse pondré acudir acudiré avisada avisado tramita hablar hablé habló tiene expediente llevar llevaré contactado`,
	},
	sue: { words: `demandar demandaré demando denunciar llevar llevaré ir vemos iré vamos` },
	"legal-paper": {
		words: `burofax requerimiento daños perjuicios contrato plazo notificar cláusula indemnización incumplimiento cliente`,
	},
	journalist: {
		words: `periodista(|s) reporter(o|a|os) redactor redactora redacción corresponsal columnista`,
	},
	outlet: {
		words: `periódico(|s) diario prensa tele televisión radio revista medios canal cadena noticiero telediario programa informativo podcast`,
	},
	tell: {
		words: `contar contaré cuento llamar llamaré llamé escribir escribo escribí hablar hablaré hablé enviar envié mandar mandaré mandé avisar contacto contacté ir voy irá vienen grabar interesada interesado`,
	},
	story: {
		words: `reportaje artículo historia nota entrevista investigación noticia documental fotos`,
	},
	comment: {
		words: `declaración declaraciones comentario entrevista portavoz respuesta versión postura`,
	},
	publish: {
		words: `public(ar|ará|aré|amos|ado) emitir emitirá cierre portada saldrá grabar edición`,
	},
	deliver: { words: `suscripción entrega llega llegó leer leyendo leo mojado crucigrama` },
	contract: {
		words: `cuenta(|s) contrato suscripción póliza tarjeta plan línea seguro hipoteca nómina membresía abono servicio licencias número`,
	},
	quit: {
		words: `cancel(o|é|ar|ado|amos) baja cierro cerrar cerr(é|amos) dejo dejar dejamos renuncio borré eliminé desinstalé`,
		phrases: `no (renuevo|renovaré|renovamos)
			(me)? doy de baja
			dado de baja`,
	},
	rival: {
		words: `competencia rival(|es) competidor`,
		phrases: `(otra|otro|nueva|nuevo) (compañía|banco|entidad|operador|aseguradora|empresa|tienda|gimnasio|aerolínea|proveedor)
			otro lado
			otra parte
			de enfrente`,
	},
	move: {
		words: `cambi(o|é|amos|ado|arme) paso pasamos pasé voy vamos vas llevo llevé llevamos porto portabilidad traslado transferí firm(é|ado) enviaremos compro compramos mudo migr(o|é|amos) piro`,
	},
	loyal: {
		phrases: `(tras|de|hace) # años
			(tras|de|hace) (diez|veinte|quince|treinta|cinco|tantos) años
			client(e|a) (desde|fiel)
			años de cliente`,
	},
	"never-again": {
		phrases: `(nunca|jamás) más
			no (vuelvo|volvemos|volveré|volveremos)
			última vez`,
	},
	how: { phrases: `(cómo|dónde|puedo) (puedo|hago|cancelo|se|doy)` },
	joke: { words: `jaja jajaja jajajaja lol 😂 🤣 💀 xd risa` },
	hiring: { words: `buscamos vacante empleo currículum contratamos` },
	not: { words: `no sin nada nunca nadie ningún ninguna` },
};
