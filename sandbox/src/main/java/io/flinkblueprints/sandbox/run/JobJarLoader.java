// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads a blueprint's generator and page from its job jar. Of this program's own classes it sees
 * only the interface of generators; everything else comes from the jar, so a jar that lacks
 * something shows it here too.
 */
public final class JobJarLoader extends URLClassLoader {

    private static final String SHARED = "io.flinkblueprints.common.generator.";

    private final ClassLoader host = JobJarLoader.class.getClassLoader();

    private JobJarLoader(URL jar) {
        super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    public static JobJarLoader of(Path jar) {
        try {
            return new JobJarLoader(jar.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar.toString(), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(SHARED) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
