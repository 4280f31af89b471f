using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;

namespace Dialtone.Platform.Hub;

/// <summary>What the platform itself asks for and shows; modules bring theirs.</summary>
static class HubPermissions
{
    /// <summary>To see and steer everybody's subscriptions, and to run again what was given up. A subscription of one's own needs no more than to read what it is about.</summary>
    public const string Manage = "platform.hub.manage";

    public static readonly Permission[] All = [new(Manage, "管理通知订阅和死信", "Manage notifications and dead letters", "admin")];

    public static readonly MenuEntry[] Menu =
    [
        new("notifications", "/system/notifications", "通知订阅", "Notifications", "notification", Manage, 910, MenuEntry.System),
        new("deadLetters", "/system/dead-letters", "死信", "Dead letters", "exception", Manage, 920, MenuEntry.System),
    ];
}
