package io.understudy.gateway.ops.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Finds the value of each setting: explicit over {@code -Dunderstudy.x} over {@code UNDERSTUDY_X}
 * over the properties file over the default. One thread; {@link #resolve()} once or more.
 */
public final class SettingsResolver
{
    private static final String PREFIX = "understudy.";

    /** System properties of this prefix that are no settings: of the launch scripts and tests. */
    private static final Set<String> NO_SETTINGS = Set.of("jvm.dir", "shared", "home");

    private final Map<String, SettingKey<?>> keys = new LinkedHashMap<>();
    private final Map<String, String> explicit = new LinkedHashMap<>();
    private Map<String, String> environment = System.getenv();
    private Properties properties = System.getProperties();
    private Path file;

    /**
     * Resolves these settings and knows no others.
     *
     * @param keys in the order in which they shall be printed.
     */
    public SettingsResolver(final List<SettingKey<?>> keys)
    {
        for (final SettingKey<?> key : keys)
        {
            if (this.keys.put(key.name(), key) != null)
            {
                throw new IllegalArgumentException(key + " is declared twice");
            }
        }
    }

    /**
     * Sets a value that wins over all other sources.
     *
     * @param name of the setting.
     * @param text of its value.
     * @return this.
     */
    public SettingsResolver set(final String name, final String text)
    {
        explicit.put(name, text);
        return this;
    }

    /**
     * Sets a value that wins over all other sources.
     *
     * @param <T>   of the value.
     * @param key   of the setting.
     * @param value in the key's unit; checked as one written by an operator.
     * @return this.
     */
    public <T> SettingsResolver set(final SettingKey<T> key, final T value)
    {
        return set(key.name(), key.format(value));
    }

    /**
     * Names the properties file.
     *
     * @param path of the file; null for none.
     * @return this.
     */
    public SettingsResolver file(final Path path)
    {
        file = path;
        return this;
    }

    /**
     * Replaces the process's environment.
     *
     * @param variables to look into.
     * @return this.
     */
    public SettingsResolver environment(final Map<String, String> variables)
    {
        environment = variables;
        return this;
    }

    /**
     * Replaces the process's system properties.
     *
     * @param values to look into.
     * @return this.
     */
    public SettingsResolver systemProperties(final Properties values)
    {
        properties = values;
        return this;
    }

    /**
     * Finds every value.
     *
     * @return all settings with their sources.
     * @throws SettingsException if a value is wrong, a name is unknown, or the file is unreadable.
     */
    public Settings resolve()
    {
        final Properties fromFile = load();
        refuseUnknown(fromFile.stringPropertyNames(), "", "in " + file);
        refuseUnknown(explicit.keySet(), "", "explicitly");
        final List<String> given = new ArrayList<>();
        for (final String name : properties.stringPropertyNames())
        {
            if (name.startsWith(PREFIX) && !NO_SETTINGS.contains(name.substring(PREFIX.length())))
            {
                given.add(name.substring(PREFIX.length()));
            }
        }
        refuseUnknown(given, "-D" + PREFIX, "on the command line of java");
        final List<Settings.Entry<?>> entries = new ArrayList<>();
        for (final SettingKey<?> key : keys.values())
        {
            entries.add(resolve(key, fromFile));
        }
        return new Settings(entries);
    }

    private <T> Settings.Entry<T> resolve(final SettingKey<T> key, final Properties fromFile)
    {
        final String name = key.name();
        if (explicit.containsKey(name))
        {
            return entry(key, explicit.get(name), SettingSource.EXPLICIT, "an explicit value");
        }
        final String property = properties.getProperty(PREFIX + name);
        if (property != null)
        {
            return entry(key, property, SettingSource.PROPERTY, "-D" + PREFIX + name);
        }
        final String variable = environment.get(key.environmentName());
        if (variable != null)
        {
            return entry(key, variable, SettingSource.ENVIRONMENT, key.environmentName());
        }
        final String line = fromFile.getProperty(name);
        if (line != null)
        {
            return entry(key, line, SettingSource.FILE, String.valueOf(file));
        }
        return entry(key, key.defaultText(), SettingSource.DEFAULT, "default");
    }

    private static <T> Settings.Entry<T> entry(
        final SettingKey<T> key, final String text, final SettingSource source, final String where)
    {
        try
        {
            return new Settings.Entry<>(key, key.parse(text), source, where);
        }
        catch (final IllegalArgumentException ex)
        {
            throw new SettingsException(
                key.name() + "=" + text + " " + ex.getMessage() + " (set by " + where + ")");
        }
    }

    private void refuseUnknown(
        final Iterable<String> names, final String prefix, final String where)
    {
        for (final String name : names)
        {
            if (!keys.containsKey(name))
            {
                throw new SettingsException(
                    prefix + name + " (set " + where + ") is not a setting; did you mean " +
                    prefix + NearestName.of(name, keys.keySet()) + "?");
            }
        }
    }

    private Properties load()
    {
        final Properties loaded = new OnceOnly(file);
        if (file != null)
        {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8))
            {
                loaded.load(reader);
            }
            catch (final IOException | IllegalArgumentException ex)
            {
                throw new SettingsException(
                    "the settings file " + file + " cannot be read: " + ex);
            }
        }
        return loaded;
    }

    /** Refuses a name that stands in the file twice: the one that is overlooked would win. */
    private static final class OnceOnly extends Properties
    {
        private static final long serialVersionUID = 1L;

        private final transient Path file;

        private OnceOnly(final Path file)
        {
            this.file = file;
        }

        @Override
        public synchronized Object put(final Object key, final Object value)
        {
            if (containsKey(key))
            {
                throw new SettingsException(key + " stands twice in " + file);
            }
            return super.put(key, value);
        }

        @Override
        public synchronized boolean equals(final Object other)
        {
            return this == other;
        }

        @Override
        public synchronized int hashCode()
        {
            return System.identityHashCode(this);
        }
    }
}
