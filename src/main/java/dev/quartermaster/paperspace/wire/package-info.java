/** What both of Paperspace's APIs share on the wire: OkHttp, strict JSON, refusals, the key. */
@NullMarked
package dev.quartermaster.paperspace.wire;

import org.jspecify.annotations.NullMarked;
