using Dialtone.Architecture.Tests.Rules;

namespace Dialtone.Architecture.Tests;

/// <summary>For each rule the faults that it must find: a file to put into the sound tree, and what the rule must say of it.</summary>
static class PlantedFaults
{
    const string ordering = "src/Modules/Ordering/";
    const string orders = ordering + "Orders/";

    public static readonly (string Rule, string Path, string? Text, string Says)[] All =
    [
        (nameof(ModuleRules.A_module_references_only_platform_and_contracts), ordering + "Dialtone.Ordering.csproj",
            """<Project><ProjectReference Include="..\Parties\Dialtone.Parties.csproj" /></Project>""", "references src/Modules/Parties/"),
        (nameof(ModuleRules.A_module_references_only_platform_and_contracts), "src/Platform/Dialtone.Platform.csproj",
            """<Project><ProjectReference Include="../Contracts/Dialtone.Contracts.csproj" /></Project>""", "references src/Contracts/"),

        (nameof(ModuleRules.A_module_uses_the_contracts_that_the_map_allows), "src/Modules/Parties/PartiesModule.cs",
            "using Dialtone.Contracts.Ordering;\nnamespace Dialtone.Parties;\npublic sealed class PartiesModule : Module;\n", "contracts of Ordering"),
        (nameof(ModuleRules.A_module_uses_the_contracts_that_the_map_allows), "src/Modules/Parties/Dialtone.Parties.csproj",
            """<Project><Using Include="Dialtone.Contracts.Ordering" /></Project>""", "contracts of Ordering"),
        (nameof(ModuleRules.A_module_uses_the_contracts_that_the_map_allows), "src/Modules/Care/CareModule.cs",
            "namespace Dialtone.Care;\npublic sealed class CareModule : Module;\n", "Care has no row"),
        (nameof(ModuleRules.A_module_uses_the_contracts_that_the_map_allows), ModuleMap.Path,
            "| Module | May use contracts of |\n|---|---|\n| Ordering | Parties |\n| Parties | — |\n| Billing | — |\n", "no module Billing"),
        (nameof(ModuleRules.A_module_uses_the_contracts_that_the_map_allows), ModuleMap.Path,
            "| Module | May use contracts of |\n|---|---|\n| Ordering | Parties, Party |\n| Parties | — |\n", "Party, which is no module"),

        (nameof(ModuleRules.A_module_does_not_name_another_module), orders + "Order.cs",
            "using Dialtone.Parties.Customers;\nnamespace Dialtone.Ordering.Orders;\ninternal sealed class Order;\n", "Ordering names Parties"),

        (nameof(ModuleRules.A_module_has_one_public_type), orders + "Order.cs",
            "namespace Dialtone.Ordering.Orders;\n[Flags]\npublic sealed class Order;\n", "Order is public"),
        (nameof(ModuleRules.A_module_has_one_public_type), ordering + "OrderingModule.cs",
            "namespace Dialtone.Ordering;\ninternal sealed class OrderingModule : Module;\n", "is not here"),

        (nameof(ModuleRules.Contracts_hold_no_logic), "src/Contracts/Parties/IParties.cs",
            "using Microsoft.EntityFrameworkCore;\nnamespace Dialtone.Contracts.Parties;\npublic interface IParties;\n", "know no Microsoft.EntityFrameworkCore"),
        (nameof(ModuleRules.Contracts_hold_no_logic), "src/Contracts/Parties/Names.cs",
            "namespace Dialtone.Contracts.Parties;\npublic sealed class Names;\n", "Names is a class"),
        (nameof(ModuleRules.Contracts_hold_no_logic), "src/Contracts/Parties/Names.cs",
            "namespace Dialtone.Contracts.Parties;\npublic record Names(string A) { public string B { get { return A; } } }\n", "'return'"),
        (nameof(ModuleRules.Contracts_hold_no_logic), "src/Contracts/Parties/Names.cs",
            "namespace Dialtone.Contracts.Parties;\npublic record Names(string A) { public string B => A + A; }\n", "compute nothing"),

        (nameof(ModuleRules.Contracts_are_in_the_namespace_of_their_folder), "src/Contracts/Parties/IParties.cs",
            "namespace Dialtone.Contracts;\npublic interface IParties;\n", "the namespace is Dialtone.Contracts"),
        (nameof(ModuleRules.Contracts_are_in_the_namespace_of_their_folder), "src/Contracts/Party/IParty.cs",
            "namespace Dialtone.Contracts.Party;\npublic interface IParty;\n", "no module Party"),

        (nameof(NameRules.A_file_declares_the_type_it_is_named_after), orders + "OrderPrices.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class Prices;\n", "declares no OrderPrices"),

        (nameof(NameRules.A_file_has_the_role_its_name_says), orders + "OrderTable.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class OrderTable(ITable inner) { }\n", "named as a table"),
        (nameof(NameRules.A_file_has_the_role_its_name_says), orders + "Order.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class Order : ITable;\n", "Order is a table"),
        (nameof(NameRules.A_file_has_the_role_its_name_says), orders + "OrderApi.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class OrderApi;\n", "named as a TMF API"),
        (nameof(NameRules.A_file_has_the_role_its_name_says), orders + "OrderApi.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class OrderApi : IScreenApi;\n", "OrderApi is a screen API"),
        (nameof(NameRules.A_file_has_the_role_its_name_says), orders + "Renaming.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class Renaming : IReaction<PartyRenamed>;\n", "Renaming is a reaction"),
        (nameof(NameRules.A_file_has_the_role_its_name_says), orders + "FindOrders.cs",
            SoundTree.UseCase("FindOrders", "session.Demand(Permissions.See); await session.Commit(ct);"), "'session.Commit…'"),

        (nameof(NameRules.No_name_is_a_role_word), orders + "Order.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class Order { internal record LineDto(string Name); }\ninternal sealed class OrderManager;\n", "OrderManager says 'Manager'"),

        (nameof(CodeRules.A_file_is_short_enough_to_read), orders + "Order.cs",
            "internal sealed class Order;\n" + string.Concat(Enumerable.Repeat("// more\n", 400)), "has 401 lines"),

        (nameof(CodeRules.A_use_case_first_asks_whether_it_may), orders + "CancelOrder.cs",
            SoundTree.UseCase("CancelOrder", "var order = await session.Get<Order>(input.OrderId);\n        session.Demand(Permissions.Cancel);"), "does not begin with session.Demand"),
        (nameof(CodeRules.A_use_case_first_asks_whether_it_may), orders + "CancelOrder.cs",
            SoundTree.UseCase("CancelOrder", "// session.Demand(Permissions.Cancel);\n        await session.Commit(ct);"), "does not begin with session.Demand"),
        (nameof(CodeRules.A_use_case_first_asks_whether_it_may), orders + "CancelOrder.cs",
            "namespace Dialtone.Ordering.Orders;\ninternal sealed class CancelOrder(Session session) : IUseCase;\n", "has no Run"),

        (nameof(CodeRules.A_use_case_calls_no_other), orders + "PlaceOrder.cs",
            SoundTree.UseCase("PlaceOrder", "session.Demand(Permissions.Place);", "Session session, CancelOrder cancel"), "given the use case CancelOrder"),

        (nameof(CodeRules.Time_ids_and_chance_come_from_the_platform), orders + "Order.cs",
            "internal sealed class Order { string At => $\"at {(DateTimeOffset.UtcNow)}\"; }\n", "DateTimeOffset.UtcNow cannot be set"),
        (nameof(CodeRules.Time_ids_and_chance_come_from_the_platform), "src/Platform/Store/Session.cs",
            "sealed class Session { Guid Id = Guid.NewGuid(); }\n", "Guid.NewGuid cannot be set"),

        (nameof(CodeRules.No_catch_swallows), orders + "Order.cs",
            "internal sealed class Order { void A() { try { } catch (IOException) { /* nobody minds */ } } }\n", "seen by nobody"),
        (nameof(CodeRules.No_catch_swallows), orders + "Order.cs",
            "internal sealed class Order { bool A() { try { } catch (Exception e) when (e is not null) { return false; } } }\n", "seen by nobody"),
        (nameof(CodeRules.No_catch_swallows), "src/Platform/Outbox/Worker.cs",
            "sealed class Worker { void A() { while (true) try { } catch { continue; } } }\n", "seen by nobody"),

        (nameof(CodeRules.No_floating_point_in_the_business), orders + "Order.cs",
            "internal sealed class Order { double Price; }\n", "double cannot hold money"),

        (nameof(DocumentRules.A_module_has_a_page_with_its_seven_headings), ordering + "README.md", null, "is not here"),
        (nameof(DocumentRules.A_module_has_a_page_with_its_seven_headings), ordering + "README.md",
            SoundTree.Page.Replace("## Rules\n", ""), "Events in · Not here instead of"),

        (nameof(DocumentRules.Messages_are_said_in_both_languages), ordering + "Messages.en.json", "{}", "does not say ordering.order.late"),
        (nameof(DocumentRules.Messages_are_said_in_both_languages), ordering + "Messages.zh-CN.json", "{}", "does not say ordering.order.late"),
        (nameof(DocumentRules.Messages_are_said_in_both_languages), ordering + "Messages.en.json",
            """{"ordering.order.late":"The order is completed."}""", "fills in other names"),
        (nameof(DocumentRules.Messages_are_said_in_both_languages), ordering + "Messages.en.json",
            """{"ordering.order.late":"订单 {number} 已经竣工。"}""", "is not English"),

        (nameof(DocumentRules.Every_failure_that_is_named_is_said), orders + "Order.cs",
            "internal sealed class Order { Refused A() => Refused.State(\"ordering.order.early\"); }\n", "ordering.order.early is said in no language"),
    ];
}
