package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.ingest.Ap304.Claim;
import nl.mdzfactsheet.ingest.DeliveredFile.Message;
import nl.mdzfactsheet.table.Settings;
import org.jspecify.annotations.Nullable;

/** The same claims as farmacie CSV and as AP304 give the same rows, byte for byte but for the line they stood on, and the same quarantine. */
class MessageEqualsCsvTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final String GRANTED = "2025-04-15";
    private static final String HEADER = String.join(
            ";",
            "declaratie_id;voorgaande_declaratie_id;debet_credit;uzovi;verzekerde_id;prestatiecodelijst;prestatiecode",
            "datum_prestatie;aantal;bedrag;datum_toekenning;agb_voorschrijver;agb_apotheek");
    private static final long RUN_DAY = LocalDate.of(2026, 1, 15).toEpochDay();

    private @Nullable Path work;
    private @Nullable PseudonymKey key;

    @BeforeProperty
    void makeKey() throws IOException {
        Path folder = Files.createTempDirectory("mdz-message");
        work = folder;
        key = PseudonymKey.load("key-1", MessageFixture.writeKey(folder.resolve("pseudonym.key")));
    }

    @AfterProperty
    void cleanUp() throws IOException {
        if (work != null) {
            deleteAll(work);
        }
    }

    @Property(tries = 150, seed = "20251115")
    void theSameClaimsGiveTheSameRows(@ForAll("claims") List<Claim> claims, @ForAll("decimalChars") char decimalChar)
            throws IOException, Refusal {
        Ap304 message = Ap304.of(GRANTED, claims);
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        claims.forEach(c -> csv.append(notation(c.csv(GRANTED), decimalChar)).append('\n'));

        Read fromCsv = read(csv.toString(), decimalChar, null, claims.size());
        Read fromMessage = read(message.text(), decimalChar, new Message(Ap304.FORMAT, Map.of()), claims.size());

        assertThat(fromMessage.account()).isEqualTo(fromCsv.account());
        assertThat(fromMessage.rows()).isEqualTo(fromCsv.rows());
        assertThat(fromMessage.quarantine()).isEqualTo(fromCsv.quarantine());
        assertThat(fromMessage.days()).isEqualTo(fromCsv.days());
        assertThat(fromCsv.rows().size() + fromCsv.quarantine().size()).isEqualTo(claims.size());
    }

    /** The points in identifiers stay. */
    private static String notation(String line, char decimalChar) {
        String[] cells = line.split(";", -1);
        cells[8] = cells[8].replace('.', decimalChar);
        cells[9] = cells[9].replace('.', decimalChar);
        return String.join(";", cells);
    }

    @Provide
    Arbitrary<Character> decimalChars() {
        return Arbitraries.of('.', ',');
    }

    /** Mostly right claims of a few persons; some with a value that no column takes, written alike in both. */
    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<String> ids =
                Arbitraries.strings().withChars("ABC019.-").ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> persons = Arbitraries.frequencyOf(
                Tuple.of(
                        9,
                        Arbitraries.integers().between(10_000_000, 10_000_020).map(SyntheticBsn::passing)),
                Tuple.of(
                        1,
                        Arbitraries.integers().between(20_000_000, 20_000_003).map(SyntheticBsn::failing)));
        Arbitrary<String> codes =
                Arbitraries.integers().between(1, 99_999_999).map(n -> String.format(Locale.ROOT, "%08d", n));
        Arbitrary<String> days = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0, 364).map(MessageEqualsCsvTest::day)),
                Tuple.of(1, Arbitraries.of("2025-02-29", "2024-12-31", "2026-01-16", "0023-01-01")));
        Arbitrary<Long> hundredths = Arbitraries.longs().between(0, 999_999_999);
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 99_999_999);
        Arbitrary<String> prescribers = Arbitraries.of("", "01012345", "03500001", "0101234X");
        Arbitrary<String> pharmacies = Arbitraries.of("02000191", "02000192", "");
        return Combinators.combine(
                        Combinators.combine(
                                        ids,
                                        ids,
                                        Arbitraries.of('D', 'D', 'D', 'C'),
                                        Arbitraries.of("3311", "3313", "331X"))
                                .as((id, preceding, direction, uzovi) -> new String[] {
                                    id, direction == 'C' ? preceding : "", String.valueOf(direction), uzovi
                                }),
                        persons,
                        codes,
                        days,
                        hundredths,
                        cents,
                        prescribers,
                        pharmacies)
                .as((head, bsn, code, day, quantity, amount, prescriber, pharmacy) -> new Claim(
                        head[0],
                        head[1],
                        head[2].charAt(0),
                        head[3],
                        bsn,
                        code,
                        day,
                        quantity,
                        amount,
                        prescriber,
                        pharmacy))
                .list()
                .ofMaxSize(60)
                .filter(l -> !l.isEmpty());
    }

    private static String day(int ofYear) {
        return LocalDate.of(2025, 1, 1).plusDays(ofYear).toString();
    }

    /** What came of a file, without the places of its records. */
    private record Read(String account, List<String> rows, List<String> quarantine, List<Byte> days) {}

    private Read read(String text, char decimalChar, @Nullable Message message, int rows) throws IOException, Refusal {
        Path folder = Files.createDirectory(Objects.requireNonNull(work).resolve("delivery"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DeliveredFile file = new DeliveredFile(
                0,
                "farmacie",
                "x",
                bytes.length,
                "",
                ';',
                decimalChar,
                StandardCharsets.UTF_8,
                true,
                rows,
                0L,
                0L,
                message);
        Settings settings = Settings.standard(Set.of(3311, 3313), "key-1");
        IntakeRules rules = new IntakeRules(CONTRACTS, settings, (int) RUN_DAY, key);
        Period period = Period.parse("2025").orElseThrow();
        Staging staging = new Staging(folder);
        FileResult result = new FileReading(rules, file, period, staging).read(new ByteArrayInputStream(bytes));
        Path days = folder.resolve(ServiceDays.FILE);
        ServiceDays.write(days, period, List.of(result.codes()), List.of(result.days()));
        String account = result.account().read() + " " + result.account().accepted() + " "
                + result.account().quarantined();
        Read read = new Read(
                account,
                records(staging.spills(file), SpillFormat.LINE, SpillFormat.VALUES),
                records(List.of(staging.quarantine(file)), QuarantineSpill.LINE, QuarantineSpill.CENTS),
                boxed(Files.readAllBytes(days)));
        deleteAll(folder);
        return read;
    }

    private static List<String> records(Path folder, int from, int to) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return records(files.sorted().toList(), from, to);
        }
    }

    /** All records with the line number blotted out. */
    private static List<String> records(List<Path> files, int from, int to) throws IOException {
        List<String> records = new ArrayList<>();
        for (Path file : files) {
            try (SpillInput in = new SpillInput(file)) {
                for (byte[] record = in.next(); record != null; record = in.next()) {
                    byte[] copy = record.clone();
                    Arrays.fill(copy, from, to, (byte) 0);
                    records.add(new String(copy, 0, SpillFormat.intAt(copy, 0), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return records;
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
