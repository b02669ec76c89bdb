package io.understudy.gateway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatagramsTest
{
    @ParameterizedTest
    @ValueSource(strings = {
        "aeron:udp?endpoint=localhost:20121",
        "aeron:udp?endpoint=127.0.0.1:20121",
        "aeron:udp?endpoint=[::1]:20121"})
    void shouldLengthenTheDatagramsOfAnEndpointOnThisHost(final String channel)
    {
        assertThat(Datagrams.sized(channel)).isEqualTo(channel + "|mtu=8192");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "aeron:ipc",
        "aeron:udp?endpoint=192.168.0.7:20121",
        "aeron:udp?endpoint=localhost.example.org:20121",
        "aeron:udp?endpoint=gateway:20127.1"})
    void shouldLeaveEveryOtherChannelAsItIs(final String channel)
    {
        assertThat(Datagrams.sized(channel)).isEqualTo(channel);
    }
}
