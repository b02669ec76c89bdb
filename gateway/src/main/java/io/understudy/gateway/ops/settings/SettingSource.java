package io.understudy.gateway.ops.settings;

import java.util.Locale;

/** Where a value came from, the weakest first. */
public enum SettingSource
{
    /** Nobody set it. */
    DEFAULT,

    /** The properties file named by --config. */
    FILE,

    /** A variable of the environment: UNDERSTUDY_ and the name, dots as underscores. */
    ENVIRONMENT,

    /** A system property: -Dunderstudy. and the name. */
    PROPERTY,

    /** The command line or the program itself. */
    EXPLICIT;

    @Override
    public String toString()
    {
        return name().toLowerCase(Locale.ROOT);
    }
}
