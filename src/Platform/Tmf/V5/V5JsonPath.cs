using System.Text;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>A JSONPath filter's attribute names in v4's words: <c>@.relatedParty[?(@.partyOrPartyRole.id=='7')]</c> asks <c>@.relatedParty[?(@.id=='7')]</c>. All else of it is left to its reader.</summary>
/// <param name="stored">The stored path of a v5 path from the top; refuses one that v5 does not have.</param>
sealed class V5JsonPath(Func<string, string> stored)
{
    public string Translate(string filter)
    {
        var text = new StringBuilder();
        // What @ stands for at each depth of brackets: a path from the top.
        var above = new Stack<string>(["", ""]);
        var last = "";
        for (var i = 0; i < filter.Length; i++)
        {
            var c = filter[i];
            if (c is '\'' or '"')
            {
                var end = i + 1;
                while (end < filter.Length && filter[end] != c) end += filter[end] == '\\' ? 2 : 1;
                end = Math.Min(end, filter.Length - 1);
                text.Append(filter, i, end - i + 1);
                i = end;
                continue;
            }
            text.Append(c);
            if (c == '[') above.Push(text.Length > 1 && text[^2] == '$' ? "" : last);
            else if (c == ']' && above.Count > 1) above.Pop();
            else if (c == '@')
            {
                var end = i + 1;
                while (end < filter.Length && (filter[end] is '.' or '_' or '@' || char.IsLetterOrDigit(filter[end]))) end++;
                var path = filter[(i + 1)..end].TrimStart('.');
                if (path.Length == 0) continue;
                last = above.Peek().Length == 0 ? path : above.Peek() + "." + path;
                var (whole, outer) = (stored(last), above.Peek().Length == 0 ? "" : stored(above.Peek()));
                text.Append('.').Append(outer.Length > 0 && whole.StartsWith(outer + ".", StringComparison.Ordinal) ? whole[(outer.Length + 1)..] : whole);
                i = end - 1;
            }
        }
        return text.ToString();
    }
}
