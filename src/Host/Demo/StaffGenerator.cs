namespace Dialtone.Host.Demo;

/// <summary>A member of staff. Role is one of clerk, agent, manager, product, admin, lead, marketing, auditor.</summary>
internal sealed record StaffSeed(
    string UserName, string EmployeeNumber, string FamilyName, string GivenName, string Gender,
    string Post, string PostEn, string Role, string OrganizationCode, string Phone)
{
    public string Name => FamilyName + GivenName;
}

/// <summary>The operator's 200 staff: three in each hall, 36 in the 10000 centre, 27 for key accounts, 17 in the departments.</summary>
internal static class StaffGenerator
{
    private sealed record Post(string Name, string NameEn, string Role);

    private static readonly Post
        Clerk = new("营业员", "Hall clerk", "clerk"),
        HallLead = new("营业班长", "Hall team lead", "lead"),
        Agent = new("客服代表", "Call-centre agent", "agent"),
        CentreLead = new("客服班长", "Call-centre team lead", "lead"),
        KeyAccounts = new("客户经理", "Key-account manager", "manager"),
        KeyAccountsLead = new("政企主管", "Head of key accounts", "lead"),
        Product = new("产品经理", "Product manager", "product"),
        Marketing = new("营销策划", "Marketing planner", "marketing"),
        Administrator = new("系统管理员", "System administrator", "admin"),
        Auditor = new("稽核员", "Auditor", "auditor");

    public static IEnumerable<StaffSeed> Generate(int seed, AddressBook book)
    {
        var random = new Random(seed);
        var number = 0;
        foreach (var organization in OrganizationGenerator.Generate(book))
            foreach (var post in Posts(organization))
                yield return Person(post, organization, ++number, random);
    }

    private static IEnumerable<Post> Posts(OrganizationSeed organization) => organization.Kind switch
    {
        "hall" => [HallLead, Clerk, Clerk],
        "callCentre" => [CentreLead, CentreLead, .. Enumerable.Repeat(Agent, 34)],
        "department" => organization.Code switch
        {
            OrganizationGenerator.ProductDepartment => Enumerable.Repeat(Product, 6),
            OrganizationGenerator.MarketingDepartment => Enumerable.Repeat(Marketing, 3),
            OrganizationGenerator.TechnologyDepartment => Enumerable.Repeat(Administrator, 2),
            OrganizationGenerator.AuditDepartment => Enumerable.Repeat(Auditor, 6),
            _ when organization.Code.EndsWith("01", StringComparison.Ordinal) => [KeyAccountsLead, .. Enumerable.Repeat(KeyAccounts, 8)],
            _ => [],
        },
        _ => [],
    };

    private static StaffSeed Person(Post post, OrganizationSeed organization, int number, Random random)
    {
        var male = random.Next(100) < (post == Clerk || post == Agent ? 25 : 50);
        var born = 1972 + random.Next(31);
        return new(
            $"cj{10_000 + number}", $"{10_000 + number}", Names.PickSurname(random), Names.PickGiven(random, male, born), male ? "male" : "female",
            post.Name, post.NameEn, post.Role, organization.Code, $"1979{1_000_000 + number * 4_373}");
    }
}
