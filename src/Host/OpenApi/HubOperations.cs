using Dialtone.Platform.Hub;
using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>Subscriptions of every API, and TMF688's events and topics.</summary>
static class HubOperations
{
    static readonly string[] comparisons = ["", ".gt", ".gte", ".lt", ".lte"];

    public static void Describe(OpenApiOperation operation, HubOperation asked, Protocol protocol)
    {
        var (api, version, verb, name) = asked;
        operation.OperationId = $"{api}_{verb}_{name}{(version == "v4" ? "" : "_" + version)}";
        operation.Tags = new HashSet<OpenApiTagReference> { new($"{api} {version}", protocol.Document) };
        operation.Parameters = [];
        operation.RequestBody = null;
        if (name.StartsWith("topic", StringComparison.Ordinal) && (name != "topic" || verb == "get")) operation.Parameters.Add(Protocol.InPath("topicId", "The topic's id: the name of a resource."));
        if (verb is "get" or "delete" && name != "topic") operation.Parameters.Add(Protocol.InPath("id", name.EndsWith("vent", StringComparison.Ordinal) ? "The event's id." : "The subscription's id."));
        operation.Responses = [];
        if (name.EndsWith("ub", StringComparison.Ordinal)) Hub(operation, protocol, verb);
        else if (name == "topic") Topic(operation, protocol, verb);
        else Event(operation, protocol, verb);
        operation.Parameters.Add(protocol.Parameter("Accept-Language"));
    }

    static void Hub(OpenApiOperation operation, Protocol protocol, string verb)
    {
        var subscription = protocol.Named("Subscription", () => Protocol.Object("Who is told of what.", [("id", Protocol.Text()), ("callback", Protocol.Text("Where notifications are posted to.", "uri")), ("query", Protocol.Text("What of it: conditions attribute=value, joined by &."))], "id", "callback"));
        operation.Summary = verb switch { "create" => "Subscribe to what happens", "list" => "Find the caller's own subscriptions", "get" => "Get one of the caller's own subscriptions", _ => "End a subscription" };
        var responses = operation.Responses!;
        switch (verb)
        {
            case "create":
                operation.RequestBody = Protocol.Body(protocol.Named("NewSubscription", () => Protocol.Object("Whom to tell of what.", [("callback", Protocol.Text("A whole http or https address.", "uri")), ("query", Protocol.Text("Conditions attribute=value, joined by &; all must hold.")), ("secret", Protocol.Text("What notifications are signed with, 16 to 200 characters; made by the server where it is left out."))], "callback")), Protocol.Json);
                responses["201"] = protocol.With(Protocol.Answer("Everything committed from now on is told. This answer alone holds the secret.", new OpenApiSchema { AllOf = [subscription], Properties = new Dictionary<string, IOpenApiSchema> { ["secret"] = Protocol.Text() }, Required = new SortedSet<string> { "secret" } }), "Location");
                protocol.Refuses(responses, 400, 401, 403, 404, 409, 413, 415);
                break;
            case "list":
                responses["200"] = protocol.With(Protocol.Answer("All of them.", Protocol.Many(subscription)), "X-Total-Count", "X-Result-Count");
                protocol.Refuses(responses, 400, 401, 403, 404);
                break;
            case "get":
                responses["200"] = Protocol.Answer("The subscription.", subscription);
                protocol.Refuses(responses, 400, 401, 403, 404);
                break;
            default:
                responses["204"] = Protocol.Answer("Nothing more is told.");
                protocol.Refuses(responses, 400, 401, 403, 404);
                break;
        }
    }

    static void Topic(OpenApiOperation operation, Protocol protocol, string verb)
    {
        var topic = protocol.Named("Topic", () => Protocol.Object("A resource whose events can be read.", [("id", Protocol.Text()), ("href", Protocol.Text()), ("name", Protocol.Text())], "id", "href"));
        operation.Summary = verb == "list" ? "Find the topics of what the caller may read" : "Get one topic";
        operation.Responses!["200"] = Protocol.Answer("Found.", verb == "list" ? Protocol.Many(topic) : topic);
        protocol.Refuses(operation.Responses, 400, 401, 403, 404);
    }

    static void Event(OpenApiOperation operation, Protocol protocol, string verb)
    {
        var happened = protocol.Named("Event", () => Protocol.Object("What happened to a resource, and the resource as it then was.",
            [("id", Protocol.Text()), ("href", Protocol.Text()), ("eventId", Protocol.Text()), ("eventTime", Protocol.Text(format: "date-time")), ("eventType", Protocol.Text()), ("domain", Protocol.Text()), ("title", Protocol.Text()), ("priority", Protocol.Text()),
             ("timeOcurred", Protocol.Text(format: "date-time")), ("event", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "One attribute, named after the resource." }), ("@type", Protocol.Text())], "id", "href"));
        operation.Summary = verb == "list" ? "Find what happened" : "Get one event";
        operation.Parameters!.Add(protocol.Parameter("fields"));
        if (verb == "list")
        {
            foreach (var name in new[] { "offset", "limit", "cursor" }) operation.Parameters.Add(protocol.Parameter(name));
            operation.Parameters.Add(new OpenApiParameter { Name = "sort", In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["eventTime", "+eventTime", "-eventTime"] }, Description = "The newest first, unless asked otherwise." });
            operation.Parameters.Add(new OpenApiParameter { Name = "eventType", In = ParameterLocation.Query, Schema = Protocol.Text(), Description = "Several separated by commas are alternatives." });
            foreach (var comparison in comparisons) operation.Parameters.Add(new OpenApiParameter { Name = "eventTime" + comparison, In = ParameterLocation.Query, Schema = Protocol.Text(format: "date-time") });
            foreach (var (status, description) in new[] { ("200", "All that match, or the first of them."), ("206", "A page of more that match.") })
                operation.Responses![status] = protocol.With(Protocol.Answer(description, Protocol.Many(happened)), "X-Total-Count", "X-Result-Count", "Link");
        }
        else operation.Responses!["200"] = Protocol.Answer("The event.", happened);
        protocol.Refuses(operation.Responses!, 400, 401, 403, 404);
    }
}
