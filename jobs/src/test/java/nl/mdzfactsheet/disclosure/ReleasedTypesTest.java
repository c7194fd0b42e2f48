package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody but this package can make something that may leave. */
class ReleasedTypesTest {

    static List<Class<?>> released() {
        return List.of(
                ReleasedRow.class,
                ReleasedTable.class,
                RhoRelease.class,
                Release.class,
                ProtectedFiles.class,
                ReleasedBundle.class);
    }

    @ParameterizedTest
    @MethodSource("released")
    void cannotBeBuiltOrExtendedElsewhere(Class<?> type) {
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED))
                    .isZero();
        }
    }
}
