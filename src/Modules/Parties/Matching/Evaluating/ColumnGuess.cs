using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Evaluating;

/// <summary>Takes the columns of a file for what their names say, in English or Chinese. What it does not know it leaves out.</summary>
internal static class ColumnGuess
{
    static readonly (FieldKind? Kind, string Names)[] known =
    [
        (null, "id recid recordid uniqueid rowid 编号 记录号 序号 客户编号"),
        (FieldKind.GivenName, "givenname firstname forename fname 名 名字"),
        (FieldKind.Surname, "surname lastname familyname lname 姓 姓氏"),
        (FieldKind.FullName, "name fullname customername personname 姓名 客户名称 客户姓名 名称"),
        (FieldKind.Gender, "gender sex 性别"),
        (FieldKind.Date, "dob dateofbirth birthdate birthday born 出生日期 生日"),
        (FieldKind.Phone, "phone phonenumber telephone mobile tel fax 电话 手机 手机号 联系电话 电话号码"),
        (FieldKind.Email, "email emailaddress mail 邮箱 电子邮箱 邮件"),
        (FieldKind.IdentityTail, "idlast4 idlastfour idtail 证件后四位 身份证后四位"),
        (FieldKind.IdentityNumber, "socsecid ssn idnumber idcard identitynumber nationalid 证件号码 身份证号 身份证号码 身份证"),
        (FieldKind.Number, "streetnumber housenumber 门牌号"),
        (FieldKind.Address, "address addr addressline fulladdress 地址 住址 联系地址 通信地址"),
        (FieldKind.Text, "address1 address2 street city town suburb birthplace occupation sitename company 城市 街道 单位 公司"),
        (FieldKind.Postcode, "postcode zip zipcode postalcode postcodefake 邮编 邮政编码"),
        (FieldKind.Category, "state province region county type category 省份 类别"),
        (FieldKind.Prose, "title description authors author venue manufacturer 标题 描述"),
        (FieldKind.Number, "year price class number 年份 价格"),
    ];

    static readonly string[] truths = ["cluster", "clusterid", "trueid", "trueentity", "entity", "entityid", "truth", "真实编号", "真值"];

    public static ColumnMap Of(IReadOnlyList<string> header)
    {
        var truth = header.FirstOrDefault(column => truths.Contains(Folding.Squeezed(column)));
        var id = header.FirstOrDefault(column => Kind(column) is (true, null));
        var fields = header.Where(column => column != truth && column != id).Select(column => (column, Kind(column).Kind)).Where(c => c.Kind is not null)
            .Select(c => new ColumnMap.FieldColumn(c.column, c.Kind!.Value)).Take(Records.MostFields).ToArray();
        // Only people have these; what else has a name is a thing or a place.
        if (!fields.Any(f => f.Kind is FieldKind.Gender or FieldKind.Date or FieldKind.IdentityTail or FieldKind.IdentityNumber or FieldKind.Email))
            fields = [.. fields.Select(f => f.Kind == FieldKind.FullName && f.Column.All(char.IsAscii) ? f with { Kind = fields.Any(o => o.Kind == FieldKind.Prose) ? FieldKind.Prose : FieldKind.Text } : f)];
        // Febrl's files have their answers in the record's number.
        var isFebrl = truth is null && id is not null && header.Any(column => Folding.Squeezed(column) == "socsecid");
        return new() { Id = id, Truth = truth ?? (isFebrl ? id : null), TruthPattern = isFebrl ? @"^rec-(\d+)-" : null, Fields = fields };
    }

    static (bool IsKnown, FieldKind? Kind) Kind(string column)
    {
        var name = Folding.Squeezed(column);
        foreach (var (kind, names) in known)
            if (names.Split(' ').Contains(name)) return (true, kind);
        return (false, null);
    }
}
