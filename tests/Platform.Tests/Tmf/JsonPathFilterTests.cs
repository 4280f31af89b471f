using System.Text.Json.Nodes;

namespace Dialtone.Platform.Tests.Tmf;

/// <summary>Rule 7 on both databases: what each operator finds, and what is refused.</summary>
public sealed class JsonPathFilterTests
{
    static readonly string[] trees =
    [
        """{"name":"oak","status":"active","isBundle":true,"startDate":"2026-01-01T00:00:00.000Z","productCharacteristic":[{"name":"speed","value":500},{"name":"colour","value":"red"}]}""",
        """{"name":"elm","status":"active","isBundle":false,"startDate":"2026-06-01T00:00:00.000Z","productCharacteristic":[{"name":"speed","value":100},{"name":"weight","value":500}]}""",
        """{"name":"ash","status":"created","productCharacteristic":[{"name":"speed","value":"500"},{"name":"list","value":[1,2,3]}],"productPrice":[{"price":{"taxRate":13.5}}],"description":"O'Hara said \"no\" \\ 张 𠮷"}""",
        """{"status":"created","place":[{"role":"home","name":"a"},{"role":"work","name":"b"}],"height":7}""",
    ];

    static async Task<TestApp> WithTrees(Db db)
    {
        var app = await TestApp.Start(db, new GardenModule());
        foreach (var tree in trees) await app.Http.Post(TreeApi.Path, tree);
        return app;
    }

    static string At(string filter) => $"{TreeApi.Path}?filter={Uri.EscapeDataString(filter)}";

    /// <summary>The first letters of what a condition finds; the nameless tree is a dot.</summary>
    static async Task<string> Found(TestApp app, string condition) =>
        string.Concat((await app.Http.Get(At($"$[?({condition})]"))).AsArray().Select(t => ((string?)t!["name"])?[0] ?? '.').Order());

    [Theory, BothDatabases]
    public async Task Every_operator_finds_what_it_says(Db db)
    {
        await using var app = await WithTrees(db);
        foreach (var (condition, found) in new[]
        {
            ("@.name=='oak'", "o"), ("@.name != 'oak'", ".ae"), ("'oak' == @.name", "o"), ("@.name < 'elm'", "a"), ("@.name <= 'elm'", "ae"), ("@.name > 'elm'", "o"), ("'elm' <= @.name", "eo"),
            ("@.name =~ /^(oak|elm)$/", "eo"), ("@.name =~ /OAK/i", "o"), ("@.name =~ 'l'", "e"), ("@['name']==\"oak\"", "o"), ("!(@.name > 'elm')", ".ae"), ("@.name==''", ""),
            ("@.name", "aeo"), ("!@.name", "."), ("@.name == null", "."), ("@.name != null", "aeo"),
            ("@.isBundle == true", "o"), ("@.isBundle != true", ".ae"), ("@.isBundle", "eo"), ("@.startDate > '2026-03'", "e"), ("@.startDate == '2026-01-01T00:00:00.000Z'", "o"),
            ("@.status=='active' && @.isBundle==false", "e"), ("@.name=='oak' || @.name=='ash' && @.status=='active'", "o"), ("(@.name=='oak' || @.name=='ash') && @.status=='created'", "a"),
            ("@.productPrice.price.taxRate >= 13.5", "a"), ("@.productPrice[*].price.taxRate < 13.5", ""), ("@.height == 7", "."), ("@.place.role == 'work'", "."),
            ("@.productCharacteristic.value == 500", "eo"), ("@.productCharacteristic.value == '500'", "a"), ("@.productCharacteristic[*].value > 400", "eo"), ("@.productCharacteristic.value == 2", "a"),
            ("@.productCharacteristic[?(@.name=='speed' && @.value==500)]", "o"), ("@.productCharacteristic[?@.name=='speed' && !(@.value > 100)]", "ae"),
            ("!@.productCharacteristic[?(@.name=='speed' && @.value==500)]", ".ae"), ("@.productCharacteristic[?(@.name=='speed')].value == 100", "e"),
            ("@.place[?(@.role=='home' && @.name=='b')]", ""), ("@.place[?(@.role=='home' || @.name=='b')].name == 'b'", "."), ("@.productCharacteristic[?(@.value[?(@ > 2)] && @.name == 'list')]", "a"),
        })
            (await Found(app, condition)).ShouldBe(found, condition);
        (await app.Http.Get(At("$.[?@.name=='oak']"))).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(At(" $ [?( @.name == 'oak' )] ") + "&status=active&sort=-name")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(At("$[?(@.status=='created')]") + "&name.ne=ash")).AsArray().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Text_is_only_ever_text(Db db)
    {
        await using var app = await WithTrees(db);
        foreach (var (condition, found) in new[]
        {
            ("@.description == 'O\\'Hara said \"no\" \\\\ 张 𠮷'", "a"), ("@.description == \"O'Hara said \\\"no\\\" \\\\ \\u5f20 \\ud842\\udfb7\"", "a"), ("@.description =~ /O'Hara.*\"no\"/", "a"), ("@.description =~ /张/", "a"),
            ("@.name == \"' OR 1=1 --\"", ""), ("@.description == '\\'); DROP TABLE tree; --'", ""), ("@.description == '$v0'", ""), ("@.description == '{0} @p0 :p $1'", ""), ("@.name =~ /'; --/", ""),
            ("@.productCharacteristic.value == 79228162514264337593543950335", ""), ("@.productCharacteristic.value > -79228162514264337593543950335", "aeo"), ("@.productCharacteristic.value == 5e2", "eo"), ("@.productCharacteristic.value == 500.0000000000000000000000", "eo"),
            ("@.productCharacteristic[?(@.name == '\\\") ? (1 == 1')]", ""),
        })
            (await Found(app, condition)).ShouldBe(found, condition);
    }

    [Theory, BothDatabases]
    public async Task What_is_wrong_is_refused_where_it_stands(Db db)
    {
        await using var app = await WithTrees(db);
        foreach (var (filter, status, code) in new[]
        {
            ("$[?(@.name==", 400, "platform.filter.syntax"), ("name", 400, "platform.filter.syntax"), ("$[?(@.name=='x']", 400, "platform.filter.syntax"), ("$[?(@.name='x')]", 400, "platform.filter.syntax"),
            ("$[?(@.name=='x)]", 400, "platform.filter.syntax"), ("$[?(@.name===1)]", 400, "platform.filter.syntax"), ("$[?()]", 400, "platform.filter.syntax"), ("$[?(@.name=='x' &&)]", 400, "platform.filter.syntax"),
            ("$[?('x')]", 400, "platform.filter.syntax"), ("$[?(@.name=='x')]x", 400, "platform.filter.syntax"), ("$[?(@.=='x')]", 400, "platform.filter.syntax"), ("$[?(@.name < null)]", 400, "platform.filter.syntax"), ("$[?(@.name==1x)]", 400, "platform.filter.syntax"),
            ("$[?(@.name=='\\q')]", 400, "platform.filter.syntax"), ("$[?(@.name=='\\u00')]", 400, "platform.filter.syntax"), ("$[?(@.name==true & true)]", 400, "platform.filter.syntax"),
            ("$..name", 501, "platform.filter.unsupported"), ("$[?(@..name=='x')]", 501, "platform.filter.unsupported"), ("$[0]", 501, "platform.filter.unsupported"), ("$[*]", 501, "platform.filter.unsupported"), ("$.name", 501, "platform.filter.unsupported"),
            ("$[?(length(@.name) > 2)]", 501, "platform.filter.unsupported"), ("$[?(@.name.length() > 2)]", 501, "platform.filter.unsupported"), ("$[?(@.name in ['a'])]", 501, "platform.filter.unsupported"), ("$[?(@.height + 1 == 2)]", 501, "platform.filter.unsupported"),
            ("$[?(@.name=='a' and @.name=='b')]", 501, "platform.filter.unsupported"), ("$[?(@.name == @.id)]", 501, "platform.filter.unsupported"), ("$[?(@.*=='x')]", 501, "platform.filter.unsupported"), ("$[?(@.place[0].role=='x')]", 501, "platform.filter.unsupported"),
            ("$[?(@.name=='x')].id", 501, "platform.filter.unsupported"), ("$[?(@=='x')]", 501, "platform.filter.unsupported"), ("$[?(@.name=~/a/x)]", 501, "platform.filter.unsupported"), ("$[?(@.name == $.name)]", 501, "platform.filter.unsupported"), ("$[?(@.place[0:1])]", 501, "platform.filter.unsupported"),
            ("$[?(@.noSuch=='x')]", 400, "platform.filter.unknown"), ("$[?(@.place[?(@.noSuch=='x')])]", 400, "platform.filter.unknown"), ("$[?(@['place.role']=='x')]", 400, "platform.filter.unknown"), ("$[?(@['na\\\"me']=='x')]", 400, "platform.filter.unknown"),
            ("$[?(@.phoneNumber != '13812345678')]", 400, "platform.filter.personal"), ("$[?(@.phoneNumber)]", 400, "platform.filter.personal"), ("$[?(@.phoneNumber =~ /1/)]", 400, "platform.filter.personal"), ("$[?(!(@.name=='x' || @.phoneNumber=='1'))]", 400, "platform.filter.personal"),
            ("$[?(@.name==5)]", 400, "platform.type"), ("$[?(@.isBundle=='true')]", 400, "platform.type"), ("$[?(@.name=~/(/)]", 400, "platform.filter.pattern"), ("$[?(@.productPrice.price.taxRate=='x')]", 400, "platform.type"),
            ("$[?(@.name=='\\u0000')]", 400, "platform.json.nul"), ("$[?(@.name=='\\ud800')]", 400, "platform.json.surrogate"), ("$[?(@.height==1e400)]", 400, "platform.json.number"), ("$[?(@.height==" + new string('9', 40) + ")]", 400, "platform.json.number"),
            ("$[?(@.name=='" + new string('x', 2000) + "')]", 400, "platform.filter.long"), ("$[?" + new string('(', 900) + "@.name" + new string(')', 900) + "]", 400, "platform.filter.large"), ("$[?" + new string('!', 1900) + "@.name]", 400, "platform.filter.large"),
            ("$[?(" + string.Join("||", Enumerable.Repeat("@.name=='x'", 51)) + ")]", 400, "platform.filter.large"),
        })
        {
            var refused = await app.Http.Get(At(filter), status);
            ((string?)refused["code"]).ShouldBe(code, filter);
        }
        ((string)(await app.Http.Get(At("$[?(@.name=='x'"), 400))["reason"]!).ShouldContain("at character 16 it should have )");
        (await app.Http.Get(At("$[?(" + string.Join("||", Enumerable.Repeat("@.name=='oak'", 50)) + ")]"))).AsArray().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Whatever_is_typed_is_never_an_error_of_ours(Db db)
    {
        await using var app = await WithTrees(db);
        var random = new Random(7);
        string[] tokens = ["$", "[?", "(", ")", "]", "@", ".", "..", "name", "place", "productCharacteristic", "value", "role", "height", "==", "!=", "<", ">=", "=~", "&&", "||", "!", "'x'", "\"y\"", "5", "-1.5", "1e9", "true", "null", "/a+/", "/(/i", "*", "[*]", "[0]", "'", "\\", " ", "张", "\"", "%", "length(", "\u0001", "\uffff"];
        for (var round = 0; round < 400; round++)
        {
            var filter = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => tokens[random.Next(tokens.Length)]));
            if (round % 2 == 0) filter = $"$[?(@.name=='a' || @.{filter})]";
            if (round % 5 == 0) filter = "$[?(@.productCharacteristic[?(@.name==" + tokens[random.Next(tokens.Length)] + " && @.value " + tokens[random.Next(tokens.Length)] + tokens[random.Next(tokens.Length)] + ")])]";
            ((int)(await app.Http.GetAsync(At(filter))).StatusCode).ShouldBeOneOf([200, 400, 501], filter);
        }
    }

    [Theory, BothDatabases]
    public async Task A_personal_value_is_found_whole_and_a_scope_still_holds(Db db)
    {
        await using var app = await WithTrees(db);
        var made = await app.Http.Post(TreeApi.Path, """{"status":"active","phoneNumber":"13812345678"}""");
        var found = (await app.Http.Get(At("$[?(@.phoneNumber=='13812345678' && @.status=='active')]"))).AsArray();
        ((string?)found.Single()!["id"]).ShouldBe((string?)made["id"]);
        var clerk = await app.SignedIn("elsewhere", "/CJ/09/", ["/CJ/09/"], ["garden.tree.grow"]);
        (await clerk.Get(At("$[?(@.status=='active' || @.status!='active')]"))).AsArray().ShouldBeEmpty();
    }
}
