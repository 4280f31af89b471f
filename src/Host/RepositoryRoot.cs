namespace Dialtone.Host;

/// <summary>Where the checkout is; <c>dotnet run</c> makes the project's folder the current one, so what belongs to the whole is found from here.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder of Dialtone.slnx above the program or the current folder; null in an installation without sources.</summary>
    public static string? Find() => new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() }.Select(Above).FirstOrDefault(f => f is not null);

    static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dialtone.slnx"))) return folder.FullName;
        return null;
    }
}
