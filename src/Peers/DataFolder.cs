namespace Dialtone.Peers;

internal static class DataFolder
{
    /// <summary><c>data/peers</c> at the root of the repository, or under the current directory outside of one.</summary>
    public static string Default()
    {
        var current = Directory.GetCurrentDirectory();
        return Path.Combine(RootAbove(current) ?? RootAbove(AppContext.BaseDirectory) ?? current, "data", "peers");
    }

    private static string? RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Dialtone.slnx"))) return at.FullName;
        return null;
    }
}
