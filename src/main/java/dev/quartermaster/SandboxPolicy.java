package dev.quartermaster;

/** The house rules of the sandbox: something of everything that a policy can say. */
final class SandboxPolicy {
  private SandboxPolicy() {}

  /** The sections {@code access}, {@code presets} and {@code policy} of its settings. */
  static String yaml() {
    return """
    access:
      admins:
        users: [U0ADA]
        groups: [S0ADMINS]
      requesters: {everybody: true}
      approvers:
        approvers: {groups: [S0ADMINS]}
        owners: {users: [U0GRACE]}
      people: {U0ADA: u4k2p9xq, U0LINUS: u7m3q1zd}
    presets:
      gpu-small: {type: P4000, region: NY2, size: 50, locked: [type, size]}
    policy:
      rules:
        - {name: admins, who: [admins], per_month: {up_to: 1000}, allow: true}
        - {name: admins-dear, who: [admins], needs: 1 of approvers}
        - {name: huge, who: [requesters], size: {above: 1000}, deny: Disks above 1000 GB are not made here.}
        - {name: members, who: [requesters], per_month: {up_to: 1000}, needs: 1 of approvers}
        - {name: dear, who: [requesters], needs: 2 of approvers, expires: 30m, fallback: owners}
    """;
  }
}
