package nl.mdzfactsheet.app.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deliveries of states between a version with kept and withdrawn ones and a version with a replacement. */
class DeliveryDifferenceTest {

    private static final Active KEPT = delivery("kept", "2025-05-01", List.of("mdz", "verzekerden"), true);
    private static final Active WITHDRAWN = delivery("withdrawn", "2025-06-01", List.of("mdz", "mdz_contacten"), false);
    private static final Active REPLACING = delivery("replacing", "2025-07-01", List.of("mdz"), false);
    private static final Active MEMBERS = delivery("members", "2025-08-01", List.of("rho_praktijken"), false);

    @TempDir
    Path folder = Path.of(".");

    private static Active delivery(String id, String created, List<String> tables, boolean insured) {
        return new Active(id, created, id + "-0", 20089, 20453, true, tables, insured, "hash of " + id);
    }

    private Version version(String name, Active... active) throws IOException {
        Path output = Files.createDirectories(folder.resolve(name));
        new ActiveDeliveries(List.of(active)).write(output);
        DefinitionSource source = DefinitionSource.shipped();
        StepOutput ingest = new StepOutput(output, Manifest.describe("10-ingest", "input", output));
        return new Version(name, output, ingest, source, Definitions.load(source), "program");
    }

    private List<String> state(Set<Cause> taken) throws IOException {
        Versions versions = new Versions(version("v1", KEPT, WITHDRAWN), version("v2", KEPT, REPLACING, MEMBERS));
        return new DeliveryDifference(
                        new Home(folder), versions.from().definitions().contracts(), versions)
                .of(taken).stream()
                        .map(d -> d.id() + " " + (d.only() == null ? "whole" : d.only()) + (d.full() ? " full" : ""))
                        .toList();
    }

    @Test
    void endsAreTheVersionsWithoutDeliveriesOfReferenceTablesAlone() throws IOException {
        assertThat(state(Set.of())).containsExactly("kept whole full", "withdrawn whole full");
        assertThat(state(Set.of(Cause.DATA, Cause.REVERSAL)))
                .containsExactly("kept whole full", "replacing whole full");
    }

    @Test
    void newDebitLinesComeBeforeNewCreditLines() throws IOException {
        assertThat(state(Set.of(Cause.DATA)))
                .containsExactly("kept whole full", "withdrawn CREDIT", "replacing DEBIT full");
    }

    @Test
    void whereDataAreEqualOnlyCreditLinesAreTakenOver() throws IOException {
        assertThat(state(Set.of(Cause.REVERSAL)))
                .containsExactly("kept whole full", "withdrawn DEBIT full", "replacing CREDIT");
    }
}
