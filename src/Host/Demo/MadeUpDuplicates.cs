using System.Globalization;

namespace Dialtone.Host.Demo;

/// <summary>A file of made-up customers in which one record in five is an older, worse copy of another: what matching is timed on. The same count gives the same file.</summary>
static class MadeUpDuplicates
{
    const int Seed = 1122;
    const int Window = 5000;

    static readonly string[] cities = ["安徽省合肥市", "湖南省长沙市", "四川省成都市", "广东省广州市", "江苏省南京市", "浙江省杭州市", "山东省济南市", "湖北省武汉市", "河南省郑州市", "福建省福州市", "陕西省西安市", "云南省昆明市"];
    static readonly string[] stems = [.. from a in "东西南北新华长安永和平丰兴庆" from b in "湖山江桥门港塘岭城溪" select $"{a}{b}"];
    static readonly string[] roads = [.. from a in "人民中山解放建设和平文化学府光明长江黄河".Chunk(2) from b in new[] { "路", "街", "大道", "东路", "西路" } select new string(a) + b];
    static readonly (char, char)[] mistaken = [('伟', '玮'), ('丽', '莉'), ('静', '靜'), ('军', '君'), ('华', '樺'), ('红', '虹'), ('佳', '嘉'), ('文', '雯'), ('强', '強'), ('晓', '小')];

    sealed record Customer(string Name, string Gender, string Born, string Tail, string Phone, string Email, string Address, int Person);

    public static StreamReader Write(int count)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        using (var writer = new StreamWriter(file, leaveOpen: true))
        {
            writer.WriteLine("record_id,name,gender,dob,id_last4,phone,email,address,cluster");
            var number = 0;
            foreach (var c in Make(count)) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"R{++number:0000000},{c.Name},{c.Gender},{c.Born},{c.Tail},{c.Phone},{c.Email},{c.Address},{c.Person}"));
        }
        file.Position = 0;
        return new StreamReader(file);
    }

    static IEnumerable<Customer> Make(int count)
    {
        var random = new Random(Seed);
        var recent = new List<Customer>();
        for (var n = 0; n < count; n++)
        {
            var customer = recent.Count > 10 && random.Next(5) == 0 ? Spoil(recent[random.Next(recent.Count)], random) : New(n, random);
            if (recent.Count < Window) recent.Add(customer);
            else recent[random.Next(Window)] = customer;
            yield return customer;
        }
    }

    static Customer New(int person, Random random)
    {
        var male = random.Next(2) == 0;
        var born = new DateOnly(1945, 1, 1).AddDays(random.Next(24_000));
        var tail = random.Next(10_000);
        return new(Names.PickSurname(random) + Names.PickGiven(random, male, born.Year), male ? "男" : "女", born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            random.Next(11) == 0 ? $"{tail / 10:000}X" : $"{tail:0000}", $"1{"3589"[random.Next(4)]}{random.Next(1_000_000_000):000000000}",
            random.Next(3) > 0 ? $"u{random.Next(10_000_000)}@mail{random.Next(5)}.example" : "", Home(random), person);
    }

    static string Home(Random random) =>
        $"{cities[random.Next(cities.Length)]}{stems[random.Next(stems.Length)]}区{stems[random.Next(stems.Length)]}街道{roads[random.Next(roads.Length)]}{1 + random.Next(900)}号{1 + random.Next(30)}栋{1 + random.Next(5)}单元{1 + random.Next(32)}0{1 + random.Next(4)}室";

    static Customer Spoil(Customer of, Random random)
    {
        for (var slips = random.Next(4); slips > 0; slips--)
            of = random.Next(9) switch
            {
                0 => of with { Phone = $"+86 {of.Phone}" },
                1 => of with { Phone = $"1{"3589"[random.Next(4)]}{random.Next(1_000_000_000):000000000}" },
                2 => of with { Address = Home(random) },
                3 => of with { Address = of.Address.Replace("号", "#", StringComparison.Ordinal).Replace("单元", "-", StringComparison.Ordinal) },
                4 => of with { Born = of.Born.Length == 10 ? of.Born[..5] + "01-01" : of.Born },
                5 => of with { Tail = "" },
                6 => of with { Email = "" },
                7 => of with { Name = Mistake(of.Name, random) },
                _ => of with { Tail = of.Tail.Length == 4 ? $"{of.Tail[1]}{of.Tail[0]}{of.Tail[2..]}" : of.Tail },
            };
        return of;
    }

    static string Mistake(string name, Random random)
    {
        var (right, wrong) = mistaken[random.Next(mistaken.Length)];
        return name.Contains(right) ? name.Replace(right, wrong) : name;
    }
}
