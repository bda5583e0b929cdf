/** The cloud behind Paperspace's Core API: OkHttp, strict JSON, and a create that is sent once. */
@NullMarked
package dev.quartermaster.paperspace.core;

import org.jspecify.annotations.NullMarked;
