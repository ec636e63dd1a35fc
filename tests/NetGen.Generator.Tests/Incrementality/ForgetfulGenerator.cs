using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>What <see cref="NetworkGenerator"/> must never become: its model lacks what the text depends on.</summary>
internal sealed class ForgetfulGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName("NetGen.NetworkAttribute", static (_, _) => true, static (found, _) => new Model(found.TargetSymbol.Name, found.TargetNode.ToString()))
            .WithTrackingName(NetworkGenerator.ModelStep);
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource($"N.{model.Name}.g.cs", "/* " + model.Text + " */"));
    }

    private sealed record Model(string Name, string Text)
    {
        public bool Equals(Model? other) => Name == other?.Name;

        public override int GetHashCode() => 0;
    }
}
