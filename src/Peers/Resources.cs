namespace Dialtone.Peers;

internal static class Resources
{
    public static Stream Open(string name) => typeof(Resources).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The program does not contain {name}.");
}
