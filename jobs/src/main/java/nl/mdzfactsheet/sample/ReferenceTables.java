package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.mdzfactsheet.sample.ClaimLine.Code;

/** The reference tables of a world; the first line of each is its header. */
final class ReferenceTables {
    private static final String START = "2006-01-01";

    private final World world;
    private final Span span;

    ReferenceTables(World world) {
        this.world = world;
        this.span = world.span();
    }

    /** Table → lines, without verzekerden and weerleggingen, which come from the persons. */
    Map<String, List<String>> all() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put("praktijken", practices());
        tables.put("rho", rhos());
        tables.put("rho_hoofdaannemers", contractors());
        tables.put("rho_praktijken", memberships());
        tables.put("prestaties", columns("prestaties.csv", 9));
        tables.put("tarieven", tariffs());
        tables.put("samenloopregels", rules());
        tables.put("programmaregels", Resource.lines("programmaregels.csv"));
        tables.put("indicaties", Resource.lines("indicaties.csv"));
        tables.put("geneesmiddelen", medicines());
        tables.put("ses_postcode4", deprivation());
        tables.put("omzetplafonds", ceilings());
        tables.put("afspraken", agreements());
        return tables;
    }

    private List<String> practices() {
        List<String> lines = table("agb_praktijk;naam;postcode4;regio;ingeschreven_totaal;van;tot");
        double weights =
                world.practices().stream().mapToDouble(Practice::weight).sum();
        for (Practice practice : world.practices()) {
            String region = world.rhos().get(Math.max(0, practice.rho())).region();
            long listSize = Math.round(4.0 * world.request().insured() * practice.weight() / weights);
            lines.add(String.join(
                    ";",
                    practice.agb(),
                    quoted(practice.name()),
                    String.valueOf(practice.postcodeBase()),
                    region,
                    practice.number() % 9 == 4 ? "" : String.valueOf(listSize),
                    START,
                    closed(practice)));
        }
        return lines;
    }

    private static String closed(Practice practice) {
        return practice.closedFrom() == Integer.MAX_VALUE ? "" : Days.text(Days.firstDay(practice.closedFrom()) - 1);
    }

    private static String quoted(String name) {
        return name.contains(";") || name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    private List<String> rhos() {
        List<String> lines = table("rho_id;naam;regio");
        world.rhos().forEach(rho -> lines.add(rho.id() + ";" + rho.name() + ";" + rho.region()));
        return lines;
    }

    private List<String> contractors() {
        List<String> lines = table("rho_id;agb_hoofdaannemer;van;tot");
        for (Rho rho : world.rhos()) {
            for (Programme programme : Programme.values()) {
                lines.add(rho.id() + ";" + rho.contractor(programme) + ";" + START + ";");
            }
            lines.add(rho.id() + ";" + rho.infrastructureContractor() + ";" + START + ";");
        }
        return lines;
    }

    private List<String> memberships() {
        List<String> lines = table("rho_id;agb_praktijk;van;tot;mandaat_spiegelinformatie");
        for (Practice practice : world.practices()) {
            if (practice.rho() < 0) {
                continue;
            }
            String mandate = practice.mandate() ? "J" : "N";
            String first = world.rhos().get(practice.rho()).id() + ";" + practice.agb() + ";" + START + ";";
            if (practice.rho() == practice.laterRho()) {
                lines.add(first + closed(practice) + ";" + mandate);
            } else {
                int change = Days.firstDay(practice.laterFrom());
                lines.add(first + Days.text(change - 1) + ";" + mandate);
                lines.add(String.join(
                        ";",
                        world.rhos().get(practice.laterRho()).id(),
                        practice.agb(),
                        Days.text(change),
                        "",
                        mandate));
            }
        }
        return lines;
    }

    private List<String> tariffs() {
        List<String> lines = table("prestatiecodelijst;prestatiecode;agb_uitvoerder;van;tot;max_tarief");
        for (Map<String, String> row : Resource.rows("prestaties.csv")) {
            Code code = new Code(Resource.value(row, "prestatiecodelijst"), Resource.value(row, "prestatiecode"));
            for (int year = span.firstYear(); year <= span.lastYear(); year++) {
                long tariff = world.codes().tariff(code, year);
                if (tariff >= 0) {
                    lines.add(tariff(code, "", year, tariff));
                    ownTariffs(lines, code, year, tariff);
                }
            }
        }
        return lines;
    }

    private void ownTariffs(List<String> lines, Code code, int year, long tariff) {
        for (Programme programme : Programme.values()) {
            if (code.list().equals("056") && code.code().equals(programme.bundleCode())) {
                world.rhos().stream()
                        .filter(Rho::ownTariff)
                        .forEach(rho ->
                                lines.add(tariff(code, rho.contractor(programme), year, World.ownTariff(tariff))));
            }
        }
    }

    private static String tariff(Code code, String agb, int year, long cents) {
        String period = year + "-01-01;" + year + "-12-31";
        return code.list() + ";" + code.code() + ";" + agb + ";" + period + ";" + Money.euros(cents, '.');
    }

    private List<String> rules() {
        List<String> lines =
                table("regel_id;rho_id;programma;prestatiecodelijst;prestatiecode;effect;zekerheid;van;tot;bron");
        int number = 0;
        for (String template :
                Resource.lines("samenloopregels.csv").stream().skip(1).toList()) {
            String profile = template.substring(0, template.indexOf(';'));
            String rest = template.substring(template.indexOf(';'));
            if (profile.equals("*")) {
                lines.add(ruleId(++number) + ";*" + rest);
                continue;
            }
            for (Rho rho : world.rhos()) {
                if (profile.equals(String.valueOf(rho.profile()))) {
                    lines.add(ruleId(++number) + ";" + rho.id() + rest);
                }
            }
        }
        return lines;
    }

    private static String ruleId(int number) {
        return String.format(Locale.ROOT, "SL-%03d", number);
    }

    private List<String> medicines() {
        List<String> lines = new ArrayList<>();
        for (String line : columns("geneesmiddelen.csv", 5)) {
            lines.add(lines.isEmpty() ? line + ";van;tot" : line + ";2006-01-01;");
        }
        return lines;
    }

    private List<String> deprivation() {
        List<String> lines = table("postcode4;ses_kwintiel");
        TreeSet<Integer> postcodes = new TreeSet<>();
        world.practices()
                .forEach(p -> postcodes.addAll(List.of(p.postcodeBase(), p.postcodeBase() + 1, p.postcodeBase() + 2)));
        for (int postcode : postcodes) {
            if (postcode % 17 != 0) {
                lines.add(postcode + ";" + (1 + Math.floorMod(Draws.mix(postcode), 5)));
            }
        }
        return lines;
    }

    private List<String> ceilings() {
        List<String> lines = table("agb_uitvoerder;jaar;plafond");
        for (int laboratory = 1; laboratory <= 4; laboratory++) {
            for (int year = span.firstYear(); year <= span.lastYear(); year++) {
                long euros = world.request().insured() * (laboratory % 2 == 0 ? 3L : 1L);
                lines.add("5000000" + laboratory + ";" + year + ";" + euros + ".00");
            }
        }
        return lines;
    }

    private List<String> agreements() {
        List<String> lines = table("afspraak_id;rho_id;measure_id;jaar;soort;richting;streefwaarde;basisjaar;"
                + "overeengekomen_op;omschrijving");
        int last = span.lastYear();
        String agreed = ";" + (last - 1) + ";" + last + "-01-20;";
        lines.add("AF-01;RHO-01;ppi_chronic;" + last + ";relatief;hoogstens;0.90" + agreed + "tien procent minder");
        lines.add("AF-02;RHO-02;dry_powder_share;" + last + ";relatief;minstens;1.05" + agreed + "vijf procent meer");
        lines.add("AF-03;RHO-03;besides_bundle_lines;" + last + ";absoluut;hoogstens;2;;" + last
                + "-02-01;naast de bundel afbouwen");
        lines.add("AF-04;RHO-04;no_show_rate_DM2;" + last + ";relatief;hoogstens;0.80" + agreed + "no-show omlaag");
        return lines;
    }

    private static List<String> columns(String resource, int count) {
        return Resource.lines(resource).stream()
                .map(line -> String.join(";", List.of(line.split(";", -1)).subList(0, count)))
                .toList();
    }

    private static List<String> table(String header) {
        return new ArrayList<>(List.of(header));
    }
}
