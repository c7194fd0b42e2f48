package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.sample.ClaimLine.Code;

/** What the histories must know of the code tables: tariffs, forbidden codes, medicines and diagnoses. */
final class CodeBook {
    /** A product: what one dispensing of it delivers and costs. */
    record Medicine(Code code, String atc, String form, double weight, int units, long cents) {
        boolean dryInhaler() {
            return form.equals("dpi") || form.equals("smi");
        }
    }

    /** A hospital product; reserved ones mean treatment by a specialist and are planted only. */
    record Diagnosis(String specialism, String diagnosis, Code dbc, double weight, long cents, boolean reserved) {}

    private final Map<Code, Long> tariffs2023 = new HashMap<>();
    private final Map<Programme, Set<Code>> forbidden = new EnumMap<>(Programme.class);
    private final Map<String, List<Medicine>> medicines = new HashMap<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();

    CodeBook() {
        Resource.rows("prestaties.csv").forEach(this::readTariff);
        Resource.rows("samenloopregels.csv").forEach(this::readRule);
        Resource.rows("geneesmiddelen.csv").forEach(this::readMedicine);
        Resource.rows("diagnosen.csv").forEach(this::readDiagnosis);
    }

    /** The maximum of everyone in cents for one unit in a year, or −1: three per cent of the 2023 tariff is added per year. */
    long tariff(Code code, int year) {
        Long base = tariffs2023.get(code);
        return base == null ? -1 : (base * (100 + 3L * (year - 2023)) + 50) / 100;
    }

    /** Codes that some contract forbids next to the programme; the background never holds them in a programme's quarters. */
    boolean forbiddenSomewhere(Programme programme, Code code) {
        return forbidden.getOrDefault(programme, Set.of()).contains(code);
    }

    List<Medicine> medicines(String group) {
        List<Medicine> products = medicines.get(group);
        if (products == null) {
            throw new IllegalStateException("No medicines of group " + group);
        }
        return products;
    }

    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    Diagnosis reserved(String specialism, String diagnosis) {
        return diagnoses.stream()
                .filter(d -> d.specialism().equals(specialism) && d.diagnosis().equals(diagnosis))
                .findFirst()
                .orElseThrow();
    }

    private void readTariff(Map<String, String> row) {
        String tariff = Resource.value(row, "tarief_2023");
        if (!tariff.isEmpty()) {
            tariffs2023.put(code(row), Money.cents(tariff));
        }
    }

    private void readRule(Map<String, String> row) {
        Programme programme = Programme.valueOf(Resource.value(row, "programma"));
        forbidden.computeIfAbsent(programme, p -> new HashSet<>()).add(code(row));
    }

    private void readMedicine(Map<String, String> row) {
        Medicine medicine = new Medicine(
                new Code("001", Resource.value(row, "zi_nummer")),
                Resource.value(row, "atc"),
                Resource.value(row, "toedieningsvorm"),
                Double.parseDouble(Resource.value(row, "gewicht")),
                Integer.parseInt(Resource.value(row, "eenheden")),
                Long.parseLong(Resource.value(row, "prijs_cents")));
        medicines
                .computeIfAbsent(Resource.value(row, "groep"), g -> new ArrayList<>())
                .add(medicine);
    }

    private void readDiagnosis(Map<String, String> row) {
        diagnoses.add(new Diagnosis(
                Resource.value(row, "specialisme"),
                Resource.value(row, "diagnosecode"),
                new Code("041", Resource.value(row, "dbc")),
                Double.parseDouble(Resource.value(row, "gewicht")),
                Long.parseLong(Resource.value(row, "prijs_cents")),
                Resource.value(row, "voorbehouden").equals("J")));
    }

    private static Code code(Map<String, String> row) {
        return new Code(Resource.value(row, "prestatiecodelijst"), Resource.value(row, "prestatiecode"));
    }
}
