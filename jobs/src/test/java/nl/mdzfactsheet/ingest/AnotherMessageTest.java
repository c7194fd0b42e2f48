package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that nobody wrote code for: another length, another place for every field, debtor and other records, another table. It is two files in a folder of definitions. */
class AnotherMessageTest extends MessageFixture {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("project.root", "..")).resolve("schemas");

    private static final String POSITIONS = """
            field,element,type,from,to,mandatory,name
            1001,COD001,N,1,2,M,KENMERK RECORD
            1002,COD002,N,3,5,M,CODE BERICHT
            1003,DAT031,N,6,13,M,DAGTEKENING
            1004,COD181,N,14,21,C,PRAKTIJKCODE
            1099,TEC007,AN,22,100,C,RESERVE
            2001,COD001,N,1,2,M,KENMERK RECORD
            2002,NUM313,N,3,11,M,BSN
            2003,COD061,N,12,15,M,UZOVI
            2099,TEC007,AN,16,100,C,RESERVE
            3001,COD001,N,1,2,M,KENMERK RECORD
            3099,TEC007,AN,3,100,C,RESERVE
            4001,COD001,N,1,2,M,KENMERK RECORD
            4002,NUM362,AN,3,10,M,REFERENTIENUMMER
            4003,NUM363,AN,11,18,C,REFERENTIENUMMER VOORGAANDE
            4004,NUM313,N,19,27,M,BSN
            4005,COD367,N,28,30,M,PRESTATIECODELIJST
            4006,COD388,AN,31,36,M,PRESTATIECODE
            4007,DAT272,N,37,44,M,DATUM PRESTATIE
            4008,ANT001,N,45,48,M,AANTAL
            4009,BED001,N,49,57,M,BEDRAG
            4010,COD089,N,58,65,C,ZORGVERLENER
            4099,TEC007,AN,66,100,C,RESERVE
            5001,COD001,N,1,2,M,KENMERK RECORD
            5099,TEC007,AN,3,100,C,RESERVE
            9001,COD001,N,1,2,M,KENMERK RECORD
            9002,ANT001,N,3,8,M,AANTAL PRESTATIES
            9003,ANT002,N,9,14,M,AANTAL RECORDS
            9004,BED002,N,15,24,M,TOTAAL
            9099,TEC007,AN,25,100,C,RESERVE
            """;

    private static final String LAYOUT = """
            id: huisarts-proef
            title: {nl: 'Proefbericht', en: 'Trial message'}
            version: 1.0.0
            source: 'made up'
            owner: 'test'
            table: huisartsenzorg
            length: 100
            records: {'10': header, '20': insured, '30': debtor, '40': service, '50': other, '90': trailer}
            header: {'1002': ['777']}
            person: {field: '4004', above: '2002'}
            columns:
              declaratie_id: {fields: ['4002'], form: text}
              voorgaande_declaratie_id: {fields: ['4003'], form: text}
              debet_credit: {fields: ['4009'], form: direction}
              uzovi: {fields: ['2003'], form: digits}
              verzekerde_id: {fields: ['4004'], form: digits}
              prestatiecodelijst: {fields: ['4005'], form: digits}
              prestatiecode: {fields: ['4006'], form: text}
              datum_prestatie: {fields: ['4007'], form: date}
              aantal: {fields: ['4008'], form: hundredths}
              bedrag: {fields: ['4009'], form: amount}
              datum_toekenning: {fields: ['1003'], form: date}
              agb_praktijk: {fields: ['1004'], form: digits}
              agb_zorgverlener: {fields: ['4010'], form: digits}
            trailer:
              counts: {'9002': [service], '9003': [insured, debtor, service, other]}
              total: '9004'
            """;

    private static String record(String start) {
        return String.format(Locale.ROOT, "%-100s", start) + "\n";
    }

    @Test
    void isReadByItsLayoutAlone(@TempDir Path folder) throws IOException {
        copySchemas(folder);
        Files.writeString(folder.resolve("messages/huisarts-proef.csv"), POSITIONS);
        Files.writeString(folder.resolve("messages/huisarts-proef.yaml"), LAYOUT);
        Contracts contracts = Contracts.load(DefinitionSource.of(folder));
        String text = record("107772025041501012345")
                + record("20" + ONE + "3311")
                + record("30")
                + record("40A1              " + ONE + "00812000 20250304010000001083D01999999")
                + record("50")
                + record("40A2      A1      " + ONE + "00812000 20250304010000000083C00000000")
                + record("90000002000005000001000D");
        delivery("d1")
                .file("huisartsenzorg", "bericht.txt", text.getBytes(StandardCharsets.UTF_8), 2)
                .resource(r -> r.put("format", "huisarts-proef"))
                .totals(1083, 83)
                .offer();
        assertThat(runWithKey(contracts).refusals()).isEmpty();
        assertThat(account().accepted()).isEqualTo(new Tally(2, 1083, 83));
        assertThat(stored("claims")
                        .selectExpr(
                                "declaratie_id",
                                "voorgaande_declaratie_id",
                                "amount_cents",
                                "quantity_hundredths",
                                "executing_agb",
                                "related_agb",
                                "debit")
                        .collectAsList())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "[A1,null,1083,100,1012345,1999999,true]", "[A2,A1,83,100,1012345,-1,false]");
        assertNowhere(ONE);
    }

    private static void copySchemas(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(SCHEMAS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
