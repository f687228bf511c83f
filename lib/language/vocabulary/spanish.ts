import type { Vocabulary } from "./vocabulary.ts";

/** Spanish. */
export const SPANISH: Vocabulary = {
	language: "es",
	signals: {
		churn: {
			phrases: `(me|nos) (voy|vamos|cambio|paso|marcho|largo|cambiamos|pasamos|doy) .. (competencia|compañía|otra|otro|baja|banco)
				(dar|darme|doy|darnos|pedir|solicito|pedido) .. baja
				0.8 (cancelo|cancelado|cancelando|cancelar) (mi|la|el|mis) (suscripción|cuenta|contrato|póliza|abono|tarjeta|plan)
				0.8 (última|ultima) vez
				0.8 (no) (vuelvo|volveré|volveremos|volvemos|renuevo|renovaré) .. (comprar|pedir|viajar|volar|reservar|pisar|más|a)
				nunca más
				(dado|dada) de baja
				no volvemos
				portabilidad (hecha|pedida|iniciada)
				hecha la portabilidad
				dejo de ser .. cliente
				me (piro|largo)
				me cambio de
				la baja
				la competencia
				(cierro|cerrar|cerraré) .. cuenta`,
		},
		"sales-lead": {
			phrases: `(quiero|queremos|quisiera|quería|interesa|interesado|interesada|pensando|gustaría) .. (contratar|comprar|alquilar|suscribirme|cambiarme|apuntarme|reservar|abrir|darme)
				(presupuesto|tarifas|precio|precios|oferta|descuento) .. (para|empresa|empresas|grupo|personas|nuevos)
				0.8 antes de (comprar|contratar|pedir|decidirme|apuntarme)
				0.8 (comparando|contratar)`,
			unless: `he contratado`,
		},
		safety: {
			phrases: `0.6 (humo|incendio|quemado|quema|fuego|alergia|alérgica|alérgico|alergias|urgencias|ambulancia|sangre|herido|herida|heridos|accidente|vidrio|cristal|cristales|dormido|frenos|peligro|hospital|volante)
				(chispas|chispazo|ardiendo|quemó|explotó|explotado|explota|incendió|prendió|calambre|calambrazo|electrocutar|ahogó|asfixia|atragantó|intoxicación|intoxicados|sangrando|lesión|borracho|peligroso|peligrosa|anafiláctico)
				pollo .. crudo
				olor a gas
				(olor|huele|olía) .. (gas|quemado|humo|plástico|goma)
				fuga de gas`,
			unless: `(humo|fuego) .. (lento|artificiales)
				peligro de extinción
				(está|es) que arde`,
		},
		"self-harm": {
			phrases: `(quiero|ganas|pienso|prefiero|mejor) .. (morir|morirme|matarme|suicidarme|desaparecer)
				(suicidio|suicidarme|suicidar|matarme)
				voy a matar (en|de)?
				(tirarme|tirarse) .. (metro|tren|puente|vías|balcón)
				no (voy|esté|estaré|vaya) a estar
				(encontrar|encuentren) .. vivo
				no puedo más
				(no) .. (quiero|ganas) .. vivir
				(acabar|terminar) con (todo|mi)
				(hacerme|haciéndome) daño
				0.8 (sin) mí .. mejor
				0.8 no aguanto más`,
			unless: `(me|te|lo|la|nos) va a matar
				morir de (risa|hambre|amor|vergüenza|calor|sueño)`,
		},
		legal: {
			phrases: `(abogado|abogada|abogados|demanda|demandar|demandaré|denuncia|denunciar|denunciaré|denunciado|juzgado|juicio|tribunal|tribunales|consumo|ocu|facua|reclamaciones|arbitraje|defensor|burofax|procon|profeco|sernac|judicial|legales)
				(hoja|hojas|libro) de reclamaciones`,
			unless: `(tribunal) supremo
				denunciado .. perfil
				(bajo|alto|gran|mucha|alta) (consumo|demanda)
				consumo (de|eléctrico|energético|del|mensual)`,
		},
		press: {
			phrases: `0.6 (periódico|periódicos)
				(al|el|un|del) periódico .. (contar|sabrá|publicar|llamar)
				la tele (local|regional|nacional)
				(escribo|trabajo|colaboro) .. (revista|periódico|diario|medio)
				programa de la (mañana|tele|tarde)
				(periodista|periodistas|redactora|redactor|prensa|reportaje|redacción|telediario|medios|declaraciones|portavoz)`,
			unless: `(prensa) (rosa|francesa)`,
		},
		"privacy-request": {
			phrases: `(borren|borrar|eliminen|eliminar|borrado|supresión|supriman|eliminación|borréis|copia|acceso) .. (datos|cuenta|información|personales)
				(protección|mis) .. datos (personales)?
				(rgpd|lopd|gdpr)
				derecho .. (olvido|supresión|acceso|oposición)`,
			unless: `(gb|megas|gigas|usar|internet) .. datos
				(tarifa|plan|gasto|consumo) de datos
				mis datos (de|en|móviles)`,
		},
		fraud: {
			phrases: `(estafa|estafado|estafada|estafador|estafadores|phishing|fraude|fraudulento|fraudulenta|robado|robada|robaron|hackeado|hackeada|hackearon|suplantando|suplantación|clonado|clonada|clonaron|duplicado)
				(cargo|cargos|compra|cobro|transferencia|movimiento) .. (desconocido|desconocida|reconozco|hice|hecho|autorizado|autoricé|mío|mía)
				(no) (reconozco|autoricé|autorizado) .. (cargo|compra|cobro|movimiento|pago)
				(haciéndose|hace|hacen) .. pasar por`,
			unless: `(menuda|vaya|qué|una|pura) estafa`,
		},
		abuse: {
			phrases: `(gilipollas|imbéciles|imbécil|hijos|hijo|cabrones|cabrón|subnormales|subnormal|mierdas|payasos|sinvergüenzas|chorizos|pendejos|idiotas|idiota|basura|ladrones|ratas|inútiles)
				(vete|iros|váyanse|idos) a la mierda
				hijos de puta`,
			unless: `(hijo|hijos) (de|está|tiene|mayor|pequeño|y|mi|de)
				mi (hijo|hijos)
				(mi|mis|un|dos|tres|tu|su) (hijo|hijos)
				(la|de|bolsa|sacar|tirar|recogida) basura`,
		},
		spam: {
			phrases: `(sorteo|sorteamos|promo|código|regalamos|gratis) .. (sígueme|síguenos|comenta|comparte|gana|descuento|link|enlace|bio|participa)
				(gana|ganar|gane|invierte|ingresos) .. (dinero|euros|casa|£|diarios|semana)
				(link|enlace) en .. bio
				0.8 (sorteo|criptomonedas|préstamos|bitcoin)
				0.8 (código|cupón) .. (descuento|promocional)`,
		},
		job: {
			phrases: `(buscamos|busco|buscando|se) .. (trabajo|empleo|camarero|camarera|repartidor|personal|dependienta|vacante|conductor|conductores)
				(oferta|ofertas|bolsa) de (empleo|trabajo)
				(currículum|cv|vacante|vacantes|contratamos|incorporación|incorporar|entrevista)`,
		},
		staff: {
			phrases: `(la|el|una|un|su|vuestra|vuestro|vuestros|los|las|al) (chica|chico|empleado|empleada|empleados|camarero|camarera|dependiente|dependienta|señora|señor|técnico|técnica|repartidor|repartidora|conductor|conductora|cajera|cajero|recepcionista|enfermera|enfermero|doctora|doctor|operadora|operador|agente|revisor|revisora|monitor|monitora|azafata|profesor|profesora|comercial|teleoperadora|farmacéutica|mecánico)
				0.7 (personal|atendió|atendida|atendido)`,
			unless: `el cajero (automático|no|se|me)`,
		},
		outage: {
			phrases: `(caída|caído|caídos|caidas|apagón|avería|incidencia|caerse) .. (general|red|servicio|zona|toda|todo|barrio|internet|app|web|servidores|en|del|?)
				0.8 (apagón|avería)
				sin (luz|internet|agua|servicio|cobertura|fibra|línea|conexión|gas) .. (zona|barrio|toda|todo|edificio|pueblo|ciudad|calle|vecinos|en|desde)
				(se|está|han|ha) .. caído
				(a) alguien más
				(todo|toda) .. (edificio|barrio|zona|calle|pueblo|ciudad) .. (sin|igual|caído)
				no hay (luz|internet|fibra|servicio|agua|cobertura|línea)`,
		},
	},
	urgency: {
		vulnerable: {
			phrases: `(discapacidad|discapacitado|ciego|ciega|sorda|sordo|anciana|anciano|bebé|embarazada|oxígeno|insulina|minusvalía|diálisis|viuda|viudo|silla|diabética|diabético)
			(mi|su) (madre|padre|abuela|abuelo) .. (#|sola|mayor|enferma|falleció)`,
		},
		"locked-out": {
			phrases: `(no) (puedo|podemos|deja|consigo|logro) .. (entrar|acceder|iniciar|abrir)
			(cuenta|tarjeta) .. (bloqueada|bloqueado|suspendida|cancelada)
			(bloqueado|bloqueada|bloquearon|bloqueáis)
			(contraseña|código) .. (llega|funciona|caduca|caducado|válido)`,
		},
		money: {
			phrases: `(cobrado|cobran|cobráis|cobraron|cobro|cargado|cobrándome) .. (veces|doble|más|de|£|sin|dos)
			(reembolso|devolución|devuelvan|devolver|devolvéis|devuelven|reembolsen|indemnización|nómina|fianza)
			0.8 (dinero)`,
			unless: `relación calidad`,
		},
		deadline: {
			phrases: `0.8 (mañana|hoy|urgente|urgentemente|plazo|vuelo|boda|examen|operación)
			(antes|para) (del|de|el) (lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy)`,
		},
		"repeat-contact": {
			phrases: `(segunda|tercera|cuarta|quinta|enésima) vez
			(he|llevo|hemos) .. (llamado|escrito|reclamado|veces|semanas|meses|días)
			(nadie|sin) .. (contesta|responde|respuesta|contestar|llama|contestado)
			sigo (esperando|sin)
			seguimos (esperando|sin)`,
		},
		stranded: {
			phrases: `(tirado|tirada|tirados|atrapado|atrapados|varado|varados)
			(dormir|noche) .. (aeropuerto|estación)`,
		},
	},
	topics: {
		app: `(app|aplicación|aplicaciones|android|ios|actualización)
			modo oscuro`,
		billing: `(factura|facturas|facturación|recibo|tarifa|tarifas|cobro|cobrado|cobran|cuota|suscripción|precio|precios)`,
		payment: `(pago|pagos|pagar|tarjeta|transferencia|bizum|paypal|saldo)`,
		refund: `(reembolso|devolución|devolver|reembolsar|indemnización|compensación|devuelvan)`,
		order: `(pedido|pedidos|compra|compré|cesta)`,
		delivery: `(entrega|entregado|reparto|repartidor|paquete|paquetes|envío|envíos|envían|mensajero|seguimiento)`,
		login: `(contraseña|sesión|acceso|usuario|código)`,
		network: `(red|señal|cobertura|internet|wifi|fibra|router|conexión|datos|línea)`,
		outage: `(caída|avería|apagón|caído)`,
		roaming: `(roaming|extranjero)`,
		esim: `(esim|sim)`,
		store: `(tienda|tiendas|oficina|sucursal|caja|horario)`,
		staff: `(empleado|empleada|camarero|dependienta|personal|chica|chico|técnico|conductor)`,
		service: `(atención|soporte|cliente|teléfono|chat|centralita|espera)`,
		quality: `(calidad|roto|rota|defectuoso|defectuosa|estropeado|dañado)`,
		travel: `(vuelo|vuelos|tren|autobús|bus|metro|aeropuerto|maleta|equipaje|retraso|billete|asiento|estación)`,
		food: `(comida|menú|restaurante|pizza|café|desayuno|plato|pan)`,
		room: `(habitación|hotel|cama|ducha|recepción)`,
		energy: `(luz|gas|contador|calefacción|electricidad)`,
		cancellation: `(cancelar|cancelado|cancelación|baja)`,
	},
	cues: {
		thanks: `(gracias|agradezco|agradecida|agradecido|enhorabuena|olé|bravo|felicidades|chapó|chapeau|felicito|felicitar)`,
		approval: `(genial|excelente|maravilla|maravilloso|maravillosa|encanta|encantado|encantada|encantan|perfecto|perfecta|fantástico|increíble|estupendo|estupenda|mejor|bueno|buena|buenísimo|buenísima|recomiendo|recomendable|feliz|contento|contenta|rápido|rápida|amable|amabilidad|crack|cracks|brutal|flipando|lujo|diez|joya|mola|acierto|impecable|rico|riquísimo|fácil|chulo|gusta)
			de (lujo|diez|maravilla|10)`,
		anger: `(vergüenza|vergonzoso|fatal|horrible|pésimo|pésima|asco|mierda|basura|inaceptable|harto|harta|hartos|malísimo|malísima|peor|lamentable|ridículo|indignante|indignado|desastre|porquería|timo|estafa|robo|tomadura|cansado|cansada|decepción|decepcionado|decepcionante|inútil|mal|malo|mala|patético|cabreado|penoso)
			vaya (servicio|tela|mierda|tomadura|empresa|día)`,
		failure: `(roto|rota|error|fallo|falla|fallos|averiado|dañado|defectuoso|estropeado|bloquea|cuelga|cierra|lento|lenta|retraso|cancelado|perdido|perdida|vacío|vacía|caído|caída|tarde|frío|fría|sucio|sucia|congelada|equivocado|incompleto)
			no (funciona|funcionan|va|carga|abre|llega|sirve|arranca|enciende|conecta|deja|actualiza|aparece|aparecen|sale|suena|guarda|encaja|cierra|coge)
			(deja|dejó|dejado) de (funcionar|ir|sonar)`,
		"not-yet": `(sigo|seguimos|sigue|siguen|todavía|aún) .. (sin|esperando|no|igual)
			(no|sin) (ha|han|he|hay|llega|llegado|recibido|recibir|respuesta|noticias|me|tengo)
			(nadie|ningún|ninguna|nunca|nada|sin)`,
		again: `(otra|segunda|tercera|cuarta|cada|enésima) vez
			(siempre|continuamente|constantemente|vuelve|vuelta|diario)
			(cada|todos|todas) (día|los|semana|mes|noche|las)`,
		waiting: `(esperando|espero|espera|esperar|llevo|llevamos|hace|desde) .. (días|horas|semanas|meses|minutos|año|lunes|martes|miércoles|jueves|viernes|enero|marzo|mayo|#|dos|tres|hora|mes|semana)`,
		loss: `(cobrado|cobran|cobráis|cobraron|perdido|perdí|pagado|pagué|pago|pagando|cargado|devuelvan|quitado)`,
		refusal: `(no) (contesta|contestan|contestáis|responde|responden|respondéis|atienden|quieren|solucionan|resuelven|ayudan|dejan|hacen|coge|cogen)
			(dicen|dijeron|dijo|dice|dijisteis|decís) que
			(pasan|colgó|colgaron|cuelgan|ignoran|mienten)`,
		wish: `(estaría|sería|vendría|molaría) .. (bien|genial|ideal|bueno|útil|estupendo|mejor|poder|cómodo|que)
			(ojalá|sugerencia|sugiero|propongo|propuesta|idea|echo|gustaría|encantaría|agradecería|agradecería)
			(me|nos) (gustaría|encantaría)
			(falta|faltaría|faltan|ojalá)
			echo (de|en) (menos|falta)`,
		propose: `(podríais|podrían|podría|deberíais|deberían|debería|tendríais|podéis|pueden) .. (poner|añadir|incluir|hacer|permitir|tener|dejar|ofrecer|abrir|avisar|sacar|meter|crear|dar|cambiar|agregar|habilitar|mostrar|vender|traer|instalar)
			(añadid|añadan|poned|pongan|permitid|permitan|agreguen|añadir|incluyan|incluid|pongáis|traed|sacad|metan|meted|dejad|volved)
			(por) qué no (puedo|podemos|hay|ponéis|hacéis|existe|se|ponen|hacen|añadís)
			(opción|botón|filtro|modo) (de|para|que|oscuro)
			(y) si .. (pusieran|pusierais|hubiera|añadierais|pudiéramos|dejaran|hicieran|dejarais)
			(si) (hubiera|pudiera|tuviera|pudiéramos|existiera)`,
		ask: `(cómo|cuándo|cuánto|cuánta|cuántos|cuál|dónde|quién|alguien|qué)
			(puedo|pueden|podéis|puede|podrían|hay|tenéis|tienen|aceptáis|aceptan|hacéis|sabéis|saben|sabe|abrís|abren|entra|incluye)
			(se) puede
			(por) qué
			(hace|hacen) falta`,
		wonder: `(duda|pregunta|consulta|quería|quisiera|saber|preguntar)
			(me|nos) (pueden|podéis|puede|podrían) (decir|confirmar|indicar|informar|ayudar|aclarar)`,
		vent: `(serio|anda|venga|hombre)
			(cómo) (es|puede) (posible|ser)
			(hasta) cuándo
			(es) (normal|broma|coña)
			(para) qué`,
		solved: `(solucionado|resuelto|arreglado|solucionaron|resolvieron|arreglaron|resolvió|solucionó)
			(llegó|ha|entregado|todo|en) .. (antes|perfecto|tiempo|minutos|bien|día|rápido)
			(a|la) (primera|tiempo)`,
		need: `(necesito|necesitamos|quiero|exijo|solicito|ruego|ayuda|urge|urgente|arreglad|arreglen|solucionen|devuelvan|favor)`,
		contrast: `(pero|aunque|embargo|excepto|salvo|lástima|pena)`,
		announce: `(anuncia|lanza|presenta|acciones|bolsa|según|inaugura|patrocina|ministro|gobierno|beneficios|resultados|evento|webinar)`,
		chatter: `(jaja|jajaja|jajajaja|hoy|noche|domingo|lunes|playa|café|perro|gato|madre|abuela|novio|novia|cumpleaños|partido|vacaciones|viendo|leyendo|película|canción)`,
		you: `(vosotros|ustedes|usted|os|tenéis|podéis|vuestro|vuestra|vuestros|vuestras|su|sus|hacéis|sois|habéis|estáis)`,
		me: `(me|mi|mis|yo|nos|nuestro|nuestra|he|tengo|llevo|estoy|soy|quiero|puedo)`,
		sarcasm: `(gracias|enhorabuena|bravo) por (nada|dejarme|cobrarme|perder|cancelar|no|hacerme|arruinar)
			(qué|muy) (bien|bonito|bien) .. (otra|sin|no|caída)`,
	},
	denials: `no nunca jamás sin nada nadie ningún ninguna tampoco ni apenas`,
	turns: `pero aunque sino excepto salvo lástima`,
	wishes: `debería deberían podría podrían quiero quisiera favor ojalá porqué si necesito necesitamos falta`,
	common: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre
		este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo
		hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada vida otro después te otros
		hola gracias favor tengo quiero llevo puedo sigue nadie nada os vuestra hoy mañana cómo cuándo esto eso alguien estoy`,
};
