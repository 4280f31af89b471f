using System.Security.Cryptography;
using System.Text;
using Dialtone.Platform.Sealing;

namespace Dialtone.Platform.Tests.Sealing;

public sealed class SealTests
{
    static readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void A_sealed_value_opens_with_its_key_only_and_not_under_another_name()
    {
        var token = Seal.Close(key, "p1", "张伟");
        Seal.Open(key, token).ShouldBe("张伟");
        Seal.Subject(token).ShouldBe("p1");
        Should.Throw<CryptographicException>(() => Seal.Open(RandomNumberGenerator.GetBytes(32), token));
        Should.Throw<CryptographicException>(() => Seal.Open(key, token.Replace("p1", "p2")));
        Seal.Close(key, "p1", "张伟").ShouldNotBe(token);
    }

    [Theory]
    [InlineData(PersonalKind.Phone, "13812345678", "138****5678")]
    [InlineData(PersonalKind.IdentityNumber, "990101198803050012", "9901**********0012")]
    [InlineData(PersonalKind.Email, "zhang@189.cn", "z***@189.cn")]
    [InlineData(PersonalKind.Date, "1988-03-05", "1988-**-**")]
    [InlineData(PersonalKind.Address, "澄江省澄州市东湖区朝阳街道", "澄江省澄州市东湖区****")]
    [InlineData(PersonalKind.Phone, "110", "****")]
    public void Masks_show_what_a_clerk_needs_to_compare(PersonalKind kind, string value, string shown) => PersonalAttributes.Mask(kind, value).ShouldBe(shown);

    [Fact]
    public void Blind_hashes_are_equal_for_equal_values_however_written_and_keyed()
    {
        var (mine, other) = (new Keys(key), new Keys(RandomNumberGenerator.GetBytes(32)));
        BlindIndex.Probe(mine, PersonalKind.Phone, "+86 138 1234 5678").ShouldBe(BlindIndex.Probe(mine, PersonalKind.Phone, "１３８１２３４５６７８"));
        BlindIndex.Probe(mine, PersonalKind.IdentityNumber, "99010119880305001x").ShouldBe(BlindIndex.Probe(mine, PersonalKind.IdentityNumber, "99010119880305001X"));
        BlindIndex.Probe(mine, PersonalKind.Phone, "13812345678").ShouldNotBe(BlindIndex.Probe(other, PersonalKind.Phone, "13812345678"));
        BlindIndex.Hashes(mine, PersonalKind.Phone, "13812345678").ShouldContain(BlindIndex.Probe(mine, PersonalKind.Phone, "5678", 4));
    }

    [Fact]
    public void The_key_file_is_made_once_and_readable_by_its_owner_only()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "keys", "master.key");
        var first = Keys.FromFile(path).Blind("k", "v");
        Keys.FromFile(path).Blind("k", "v").ShouldBe(first);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Encoding.ASCII.GetString(File.ReadAllBytes(path)).Length.ShouldBe(44);
    }
}
