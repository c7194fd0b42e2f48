package nl.mdzfactsheet.report;

/** The Dutch reading guide in the folder of an RHO. */
final class ReadingGuide {

    private ReadingGuide() {}

    /** The guide of the folder for everybody. */
    static String forAll(ReportFacts facts) {
        return """
                FACTSHEET MDZ %d - OPENBAAR

                Stand per %s. Run %s.

                Cijfers over de multidisciplinaire zorg (MDZ) per RHO, berekend uit de declaraties van één zorgverzekeraar. Een uitkomst is een signaal voor het
                gesprek, geen oordeel. De bestanden staan in twee vormen: factsheet_excel-nl.csv voor Excel en factsheet_data.csv voor programma's.

                status SUPPRESSED: de regel is verborgen; dat betekent niet nul. Verborgen is een regel over kleine aantallen of over minder dan drie praktijken,
                en een regel waarmee zo'n regel kan worden teruggerekend. Cijfers die op alle praktijken rusten, zijn afgerond op drie cijfers.
                """.formatted(facts.year(), facts.standing(), facts.runId());
    }

    /** What the folder is, what each file holds, and what the figures cannot say. */
    static String forRho(String rhoName, ReportFacts facts) {
        return """
                FACTSHEET MDZ %d - %s

                Stand per %s. Run %s.

                WAT DIT IS
                Cijfers over de multidisciplinaire zorg (MDZ) van deze RHO in %d, berekend uit de declaraties van één zorgverzekeraar:
                inclusie, ketenzorg, declaraties naast de keten, dubbele declaraties, frequent gebruik, voorschrijven, verwijzen en
                diagnostiek. Een uitkomst is een signaal voor het gesprek, geen terugvordering.

                DELEN
                Deze map kan als geheel worden gedeeld binnen de RHO: er staan geen patiënten in, en geen praktijken zonder mandaat. Cijfers waaruit een kleine
                groep patiënten of een praktijk zonder mandaat kan worden teruggerekend, zijn verborgen, ook door optellen of aftrekken.

                DE BESTANDEN
                factsheet.html            de factsheet als pagina: wat opvalt, grafieken, praktijken, afspraken, leeswijzer; opent in elke browser
                factsheet.pdf             dezelfde pagina om te printen of te versturen
                factsheet.xlsx            werkboek voor het gesprek: samenvatting, per praktijk, waterval, PDCA, begrippen. Op het blad Afspraken vult u
                                          in wat voor volgend jaar is afgesproken; de zorgverzekeraar leest dat blad in
                factsheet_excel-nl.csv    uitkomsten van de RHO, per maat één regel
                practices_excel-nl.csv    dezelfde maten per praktijk
                pdca_excel-nl.csv         wat voor dit jaar is afgesproken en wat ervan kwam; de kolom next_action is voor het gesprek
                waterfall_excel-nl.csv    waar het ketenbedrag heen ging: per programma en klasse het aantal kwartalen, patiënten en euro's;
                                          de klassen tellen op tot het netto betaalde bedrag (verborgen regels meegerekend). Regels van de RHO (level rho) en van de
                                          praktijken (level practice) staan onder elkaar: tel ze niet bij elkaar op
                detections_excel-nl.csv   aantallen en bedragen van opvallende declaratieregels per praktijk, programma en detector over het
                                          hele jaar; geen patiënten
                factsheet_data.csv        alle uitkomsten in volle precisie, voor programma's (komma, decimale punt)
                wijzigingen_excel-nl.csv  wat in de vorige versie van dit jaar stond en nu anders is, alleen van regels die beide keren te zien zijn;
                                          zonder vorige versie alleen een kopregel
                data_dictionary_excel-nl.csv  uitleg van elke kolom en elke maat
                data_dictionary.csv       hetzelfde voor programma's, kolommen in het Engels
                disclosure_certificate.json  bewijs dat deze bestanden op herleidbaarheid zijn gecontroleerd (alleen aantallen)
                manifest.json             lijst van de bestanden met hun sha256
                De bestanden met excel-nl in de naam openen met een dubbelklik in een Nederlandse Excel. Van maten over geld zijn numerator,
                denominator, value en alles wat daarvan is afgeleid (grenzen, expected, benchmark, potential) in centen; kolommen die op _eur eindigen zijn in euro's. AGB-codes zijn tekst van acht cijfers. Achter zulke
                codes staat in de bestanden voor Excel een onzichtbaar tabteken, zodat Excel de voorloopnullen laat staan.

                SIGNALEN (detectors D1-D10) EN KLASSEN VAN DE WATERVAL
                D1 dubbele declaratieregel; D2 ketenkwartaal dubbel betaald; D3 samenloop van programma's; D4 declaratie naast de keten;
                D5 dubbel inschrijftarief; D6 boven het maximumtarief; D7 kwartaal zonder spoor van zorg (no-show); D8 niet verzekerd of
                overleden; D9 in behandeling bij de specialist; D10 geen indicatie gevonden. Een ketenregel valt in de eerste klasse die
                past: D2, D3, D8, D9, D10, D7, not_assessed (niet te beoordelen), efficient (geen signaal).
                certainty zeker: volgt uit de regels; vermoeden: een aanwijzing. basis claims_proxy: afgeleid uit declaraties, een benadering.
                better higher/lower/none: welke kant beter is; none: geen oordeel.

                VERGELIJKEN
                lower95 en upper95: tussen deze grenzen ligt het werkelijke cijfer waarschijnlijk (95%%); lower998 en upper998: vrijwel zeker (99,8%%).
                expected: wat te verwachten was; bij case_mix yes rekening houdend met leeftijd, geslacht en SES. Vergelijk oe_ratio (waargenomen gedeeld
                door verwacht) met 1, niet met de oe_ratio van een ander. benchmark_p10 … p90: hoe de praktijken van alle RHO's verdeeld zijn.
                Bij case_mix yes staan benchmark_* en shrunken_value op de schaal van oe_ratio (1 = zoals verwacht), niet op die van value.
                funnel_signal: none valt binnen toeval (of de verschillen tussen praktijken zijn te groot om er een uit te lichten: zie status_reason), attention (buiten 95%%) is een reden om te kijken, signal (buiten 99,8%%, ook na correctie voor het
                aantal vergelijkingen) verschilt aantoonbaar; low of high zegt aan welke kant. verdict better of worse staat er alleen bij een signaal;
                not_assessed: te onzeker voor een oordeel, of een maat zonder betere kant.
                shrunken_value: het cijfer, naar het gemiddelde getrokken voor zover toeval het kan verklaren; decile en percentile_position rusten daarop (bij een
                verhouding van sommen op value zelf).
                change: verandering ten opzichte van vorig jaar, een verschil voor aandelen en anders een verhouding; indicatief, want het zijn deels
                dezelfde patiënten. change_verdict no_demonstrable_change: geen aantoonbare verandering.
                potential: wat er zou veranderen als het cijfer dat van het beste kwart van de praktijken was; een denkrichting, geen doel.

                LEGE CIJFERS
                status SUPPRESSED: de regel is verborgen; alle cijfers van de regel zijn leeg en dat betekent niet nul. Verborgen is een regel over minder dan
                tien personen of gevallen (of waarbij minder dan tien overblijven), en een regel waarmee zo'n regel kan worden teruggerekend. Welke van de twee
                het is, staat er met opzet niet bij. Een regel met een oudere stand_per en run_id, of met
                status EARLIER, toont de cijfers van een eerdere versie van dit jaar: de verandering sindsdien gaat over te weinig personen om te tonen. Regels tellen daardoor
                niet altijd op. status INSUFFICIENT_N: te weinig om iets over te zeggen; teller en noemer staan er wel.
                Praktijken staan er alleen in als zij op 31 december van het jaar een mandaat voor spiegelinformatie hadden gegeven. De andere praktijken van de
                RHO staan samen in de regel "overige praktijken", als het er genoeg zijn.
                previous_value en change zijn leeg als het cijfer van vorig jaar verborgen is. potential van de RHO is de som over de getoonde praktijken.
                benchmark_*, expected, oe_* en shrunken_value rusten op alle praktijken samen en zijn afgerond op drie cijfers.

                GRENZEN VAN DE GEGEVENS
                - Declaraties bevatten geen diagnose van de huisarts; inclusie en no-show zijn benaderingen (proxy). Ketenzorg wordt niet per
                  contact gedeclareerd, dus de no-show-benadering kan naar beide kanten fout zijn.
                - Maagzuurremmers (PPI) en andere middelen die zonder vergoeding zijn gekocht of voorgeschreven, ontbreken.
                - Eén zorgverzekeraar ziet alleen zijn eigen verzekerden.
                - Declaraties over een jaar blijven tot 15 maanden daarna binnenkomen; eerdere standen vallen lager uit.
                """.formatted(facts.year(), rhoName, facts.standing(), facts.runId(), facts.year());
    }

    /** The guide of the folder of the insurer. */
    static String forInsurer(ReportFacts facts) {
        return """
                FACTSHEET MDZ %d - ZORGVERZEKERAAR

                Stand per %s. Run %s.

                WIE DIT MAG ZIEN
                Zorginkoop en analyse van de zorgverzekeraar. De cijfers zijn niet afgeschermd: er staan kleine aantallen in, en praktijken zonder mandaat. Geen
                bestand uit deze map gaat naar een RHO, een praktijk of een ander; daarvoor zijn de mappen rho en public. Er staat geen regel in over één persoon.

                DE BESTANDEN
                purchasers.xlsx           werkboek voor zorginkoop: alle RHO's naast elkaar, een blad per familie van maten, waterval, PDCA, RHO-monitor, plafonds, lange data, variatie
                factsheet_data.csv        alle uitkomsten per verzekeraar, regio, RHO en praktijk
                waterfall_data.csv        waar het ketenbedrag heen ging, per eenheid, programma en klasse
                detection_counts_data.csv  opvallende declaratieregels per signaal, eenheid, programma en kwartaal: aantallen en bedragen
                variation_data.csv        hoe sterk eenheden per maat verschillen
                decomposition_data.csv    waar de verandering van een RHO vandaan komt: gedrag, samenstelling, komen en gaan van praktijken
                pdca_data.csv             afspraken en wat ervan kwam
                frequent_user_thresholds_data.csv  vanaf hoeveel contacten iemand frequente bezoeker is, per leeftijd en geslacht
                rho_monitor_data.csv      omvang en dekking van elke RHO
                eld_ceiling_data.csv      omzetplafonds van eerstelijnsdiagnostiek
                quality_data.csv          wat van elke levering is gelezen, gebruikt en waarom terzijde gelegd, in regels en euro's
                parquet/                  dezelfde tabellen voor programma's
                Bestanden op _data.csv hebben komma's, een decimale punt en volle precisie. Geld in numerator, denominator, value en wat daarvan is afgeleid is in
                centen; kolommen op _eur zijn in euro's. Wat tegenover een eerdere versie is veranderd en waardoor, staat in de map restatements naast de
                gepubliceerde jaren (mdz diff).

                LEZEN
                Een uitkomst is een signaal voor het gesprek, geen terugvordering. Inclusie en no-show zijn benaderingen (proxy).
                """.formatted(facts.year(), facts.standing(), facts.runId());
    }

    /** The guide of the folder of the control unit. */
    static String forControl(ReportFacts facts) {
        return """
                FACTSHEET MDZ %d - BESCHERMD

                Stand per %s. Run %s.

                WIE DIT MAG ZIEN
                Alleen de eenheid materiële controle van de zorgverzekeraar. Er staan regels over één persoon in (onder pseudoniem). Zorginkoop, RHO's en
                praktijken krijgen deze map niet, ook niet in delen; elk gebruik hoort in het toegangslogboek.

                DE BESTANDEN
                detections_data.csv       één regel per opvallende declaratieregel: signaal, tabel, pseudoniem, eenheid, kwartaal, bedrag en bewijs
                parquet/detections/       hetzelfde voor programma's
                disclosure_log_data.csv   welke rijen voor wie verborgen zijn en of dat om henzelf is of om een ander

                LEZEN
                Een opvallende regel is een signaal, geen vaststelling; certainty vermoeden is een aanwijzing. status contested: door de RHO weersproken en gegrond
                bevonden, telt nergens mee. De regels achter een cijfer geeft mdz explain.
                """.formatted(facts.year(), facts.standing(), facts.runId());
    }
}
