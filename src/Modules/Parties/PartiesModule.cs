using Dialtone.Contracts.Parties;
using Dialtone.Parties.Accounts;
using Dialtone.Parties.Customers;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Intake;
using Dialtone.Parties.Matching.Evaluating;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Parties;

/// <summary>People and organisations, the customers they are, and the accounts they pay from.</summary>
public sealed class PartiesModule : Module
{
    static readonly string[] parties = ["Individual", "Organization", "Customer", "PartyRole"];
    static readonly string[] accounts = ["BillingAccount", "PartyAccount", "SettlementAccount", "FinancialAccount"];

    public override string Name => "Parties";

    public override IReadOnlyList<Permission> Permissions => PartiesPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("customers", "/customers", "客户", "Customers", "team", PartiesPermissions.Read, 10)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton(new Reference("engagedParty", "Individual", "Organization"));
        services.AddSingleton(new Reference("relatedParty", parties));
        services.AddSingleton(new Reference("organization", "Organization"));
        services.AddSingleton(new Reference("account", accounts));
        services.AddSingleton(new Reference("billingAccount", accounts));
        services.AddSingleton(new Reference("financialAccount", "FinancialAccount"));
        services.AddSingleton(new Reference("format", "BillFormat"));
        services.AddSingleton(new Reference("presentationMedia", "BillPresentationMedia"));
        services.AddSingleton(new Reference("cycleSpecification", "BillingCycleSpecification"));
        // The scan does not know which types an open use case is for.
        services.AddScoped<CreateParty<Individual>>().AddScoped<PatchParty<Individual>>().AddScoped<DeleteParty<Individual>>();
        services.AddScoped<CreateParty<Organization>>().AddScoped<PatchParty<Organization>>().AddScoped<DeleteParty<Organization>>();
        services.AddScoped<CreateAccount<PartyAccount>>().AddScoped<CreateAccount<BillingAccount>>().AddScoped<CreateAccount<SettlementAccount>>().AddScoped<CreateAccount<FinancialAccount>>();
        services.AddSingleton<CardCheck>();
        services.AddScoped<IdentityRegister>().AddScoped<OrganizationTree>().AddScoped<NewCustomers>().AddScoped<PartyFinder>().AddScoped<CustomerMatches>();
        services.AddScoped<ISearchSource, CustomerSearch>();
        services.AddScoped<PartyTaking>().AddScoped<IPartyIntake, PartyIntake>();
        services.AddScoped<IParties, PartiesQueries>();
        services.AddSingleton<IMatchEvaluation, MatchEvaluation>();
    }
}

static class PartiesPermissions
{
    public const string Read = "parties.party.read";
    public const string Write = "parties.party.write";
    public const string WriteAccount = "parties.account.write";
    public const string ConfigureBilling = "parties.billing.configure";
    public const string Reveal = "parties.personal.reveal";
    public const string Import = "parties.customer.import";

    public static readonly Permission[] All =
    [
        new(Read, "查看客户资料", "See customers and parties", "clerk", "agent", "manager", "product", "admin"),
        new(Write, "维护客户资料", "Change customers and parties", "clerk", "agent", "manager", "admin"),
        new(WriteAccount, "维护账户", "Change accounts", "clerk", "agent", "manager", "admin"),
        new(ConfigureBilling, "维护账期与账单样式", "Change billing cycles and bill formats", "product", "admin"),
        new(Reveal, "查看完整个人信息", "See personal values in clear", "clerk", "agent", "manager", "admin"),
        new(Import, "批量导入客户", "Import customers", "admin"),
    ];
}
