using System.IO.Compression;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Jobs;

/// <summary>What a job may name: the files of exports, the kinds of content and the resources in them.</summary>
internal static class JobFile
{
    /// <summary>Bytes a file may have. What is exported can be imported, so it is one limit for both; an import holds the whole file in memory.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    public const string ContentType = "application/json";

    public const string Base = "/api/catalogue/exports/";

    /// <summary>The job whose export an address means, or null where it is somebody else's file.</summary>
    public static string? ExportOf(string url) => url.StartsWith(Base, StringComparison.Ordinal) ? Uri.UnescapeDataString(url[Base.Length..]) : null;

    public static string UrlOf(string jobId) => Base + Uri.EscapeDataString(jobId);

    public static void DemandJson(string? contentType)
    {
        if (contentType is not null && !contentType.Split(';')[0].Trim().Equals(ContentType, StringComparison.OrdinalIgnoreCase))
            throw Refused.Invalid("catalog.job.contentType", "contentType", ("given", contentType), ("allowed", ContentType));
    }

    /// <summary>The type of entry whose list a path is, in whichever version; null where the job is for all.</summary>
    public static EntryType? TypeAt(string? path, TmfApi api)
    {
        if (string.IsNullOrEmpty(path)) return null;
        var faces = EntryType.All.SelectMany(t => api.Of(t.DocumentName)!.Faces.Select(f => (Type: t, f.Path))).ToArray();
        return faces.FirstOrDefault(f => string.Equals(f.Path, path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)).Type
            ?? throw Refused.Invalid("catalog.job.path", "path", ("given", path), ("allowed", faces.Select(f => f.Path)));
    }

    public static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    public static async Task<byte[]> Unpacked(byte[] packed, CancellationToken ct)
    {
        await using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return (await Downloads.Read(gzip, MostBytes, ct))!;
    }
}
