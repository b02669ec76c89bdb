package io.understudy.perf.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest
{
    @Test
    void shouldReadAllKindsOfValues()
    {
        assertThat(Json.read(" {\"a\" : [1, -2.5e3, true, false], \"b\":{}, \"c\":[ ]}\n"))
            .isEqualTo(Map.of(
                "a", List.of(1.0, -2500.0, true, false), "b", Map.of(), "c", List.of()));
        assertThat(Json.read("\"\\\"\\\\\\u0041\\n\"")).isEqualTo("\"\\A\n");
        assertThat(Json.read("null")).isNull();
    }

    @Test
    void shouldSayWhereItIsNoJson()
    {
        for (final String text : List.of("", "[1", "[1 2]", "{\"a\"}", "{} x", "\"a", "\"\\x\"",
            "[,]", "hello", "[".repeat(100)))
        {
            assertThatThrownBy(() -> Json.read(text)).as(text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no JSON at character");
        }
    }
}
