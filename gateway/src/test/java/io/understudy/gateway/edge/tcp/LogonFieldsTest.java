package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class LogonFieldsTest
{
    private final LogonFields fields = new LogonFields();

    @Test
    void shouldMaskTheValuesOfPasswordsAndNothingElse()
    {
        final UnsafeBuffer logon = buffer("35=A|553=anna|554=geheim|925=neu|554=again|108=30|");
        fields.read(logon, 0, logon.capacity());
        assertThat(text(logon, fields.usernameOffset(), fields.usernameLength()))
            .isEqualTo("anna");
        assertThat(text(logon, fields.passwordOffset(), fields.passwordLength()))
            .isEqualTo("again");
        fields.mask(logon, 0, logon.capacity());
        assertThat(text(logon, 0, logon.capacity()))
            .contains("553=anna|554=******|925=***|554=*****|108=30|")
            .doesNotContain("geheim");
    }

    @Test
    void shouldNotBeMisledByRawDataNorMissWhatComesAfterIt()
    {
        final UnsafeBuffer logon = buffer("35=A|95=8|96=|554=abc|554=geheim|108=30|");
        fields.read(logon, 0, logon.capacity());
        assertThat(text(logon, fields.passwordOffset(), fields.passwordLength()))
            .isEqualTo("geheim");
        fields.mask(logon, 0, logon.capacity());
        assertThat(text(logon, 0, logon.capacity())).contains("96=|554=abc|554=******|");
    }

    @Test
    void shouldNotLetAWrongLengthOfRawDataHideAPassword()
    {
        for (final String length : new String[] {"900000000", "99999999999", "3", "x", "", "-1"})
        {
            final UnsafeBuffer logon = buffer("35=A|95=" + length + "|96=abcd|554=geheim|108=3|");
            fields.mask(logon, 0, logon.capacity());
            assertThat(text(logon, 0, logon.capacity())).as(length).doesNotContain("geheim");
        }
    }

    @Test
    void shouldFindNoPasswordWhereThereIsNone()
    {
        final UnsafeBuffer logon = buffer("35=A|108=30|1554=x|55=554=y|");
        fields.read(logon, 0, logon.capacity());
        assertThat(fields.passwordLength()).isZero();
        assertThat(fields.usernameLength()).isZero();
    }

    private static UnsafeBuffer buffer(final String body)
    {
        return new UnsafeBuffer(FixText.message(body));
    }

    private static String text(final UnsafeBuffer buffer, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\u0001', '|');
    }
}
