using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Training;

namespace Playground.Interop;

/// <summary>How messages are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DataRequest))]
[JsonSerializable(typeof(DataReply))]
[JsonSerializable(typeof(NetworkReply))]
[JsonSerializable(typeof(Progress))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ReplyContext : JsonSerializerContext;
