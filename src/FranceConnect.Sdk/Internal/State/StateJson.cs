using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Internal;

[JsonSerializable(typeof(PendingLogin))]
[JsonSerializable(typeof(PendingLogout))]
internal sealed partial class StateJson : JsonSerializerContext;
