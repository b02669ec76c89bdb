package io.understudy.gateway.ops;

import io.understudy.gateway.ops.settings.EdgeSettings;
import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import io.understudy.gateway.ops.settings.SettingsResolver;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options by which a command takes settings: a mixin. */
final class SettingsOptions
{
    @Option(names = "--config", paramLabel = "FILE", description = "Properties file of settings.")
    private Path config;

    @Option(
        names = "--set", paramLabel = "NAME=VALUE",
        description = "A setting that wins over file, environment and system property.")
    private Map<String, String> set = new LinkedHashMap<>();

    /** Resolves the member's settings and checks them against each other. */
    Settings resolve()
    {
        return MemberSettings.check(fill(MemberSettings.resolver()).resolve());
    }

    /** Resolves an edge's settings and checks them against each other. */
    Settings resolveEdge()
    {
        return EdgeSettings.check(fill(EdgeSettings.resolver()).resolve());
    }

    /** Gives a resolver the file and the explicit values. */
    SettingsResolver fill(final SettingsResolver resolver)
    {
        resolver.file(config);
        set.forEach(resolver::set);
        return resolver;
    }
}
