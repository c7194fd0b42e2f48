package nl.mdzfactsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import org.junit.jupiter.api.Test;

/** Every column that an RHO gets is explained in Dutch. */
class ColumnTextsTest {

    @Test
    void everyColumnOfAnRhoFolderHasADutchMeaning() {
        Contracts contracts = Contracts.load(DefinitionSource.shipped());
        for (String table : List.of("measure_results", "pdca", "waterfall", "detection_counts", "changes")) {
            for (ColumnContract column : contracts.table(Layer.RESULT, table).columns()) {
                assertThat(ColumnTexts.dutch(column.name()))
                        .as(table + "." + column.name())
                        .isNotBlank();
            }
        }
    }
}
