using System.Security.Cryptography;
using System.Text;

namespace Dialtone.Platform.Sealing;

/// <summary>The master key and what is derived from it. 32 bytes; whoever has them and the database can read everything, so they live apart from it.</summary>
public sealed class Keys
{
    readonly byte[] master;
    readonly byte[] blind;
    readonly byte[] signing;

    public Keys(byte[] master)
    {
        if (master.Length != 32) throw new ArgumentException("The master key is 32 bytes.", nameof(master));
        this.master = master;
        blind = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "dialtone/blind-index/1"u8.ToArray());
        signing = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "dialtone/signature/1"u8.ToArray());
    }

    /// <summary>Reads the key file, or makes it, readable by its owner only.</summary>
    public static Keys FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
            file.Flush(flushToDisk: true);
        }
        return new Keys(Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }

    public byte[] Wrap(byte[] key, string subject) => Encrypt(master, key, subject);

    public byte[] Unwrap(byte[] wrapped, string subject) => Decrypt(master, wrapped, subject);

    /// <summary>A keyed hash by which an equal value is found without the value being readable: 16 bytes in hexadecimal.</summary>
    public string Blind(string kind, string normalised) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(blind, Encoding.UTF8.GetBytes(kind + "\n" + normalised)).AsSpan(0, 16));

    /// <summary>A signature over a text that is kept beside it: HMAC-SHA-256 in hexadecimal, good for one purpose only.</summary>
    public string Sign(string purpose, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(purpose + "\n" + text)));

    public bool IsSigned(string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(purpose, text)), Encoding.ASCII.GetBytes(signature));

    /// <summary>AES-256-GCM: nonce (12), cipher text, tag (16), bound to <paramref name="context"/>.</summary>
    public static byte[] Encrypt(byte[] key, byte[] clear, string context)
    {
        var sealedBytes = new byte[12 + clear.Length + 16];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, 12));
        using var gcm = new AesGcm(key, 16);
        gcm.Encrypt(sealedBytes.AsSpan(0, 12), clear, sealedBytes.AsSpan(12, clear.Length), sealedBytes.AsSpan(12 + clear.Length), Encoding.UTF8.GetBytes(context));
        return sealedBytes;
    }

    /// <summary>The reverse; throws <see cref="CryptographicException"/> where a bit differs.</summary>
    public static byte[] Decrypt(byte[] key, byte[] sealedBytes, string context)
    {
        var clear = new byte[sealedBytes.Length - 28];
        using var gcm = new AesGcm(key, 16);
        gcm.Decrypt(sealedBytes.AsSpan(0, 12), sealedBytes.AsSpan(12, clear.Length), sealedBytes.AsSpan(12 + clear.Length), clear, Encoding.UTF8.GetBytes(context));
        return clear;
    }
}
