using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>Turns a declaration whose attributes are in order into a model, with every default filled in.</summary>
internal static class ModelBuilder
{
    /// <summary>The model, or null where an attribute does not compile.</summary>
    public static NetworkModel? Build(NetworkDeclaration declaration)
    {
        if (declaration.Network is not { } network || network.Integer(0) is not { } inputs || !network.IsComplete())
        {
            return null;
        }

        var layers = new List<LayerModel>();
        foreach (var layer in declaration.Layers)
        {
            if (layer.Integer(0) is not { } units || layer.Enumeration(1) is not { } activation || !layer.IsComplete())
            {
                return null;
            }

            var definition = ActivationCatalog.Find((Activation)activation, layer.Real("Alpha"), layer.Real("Gain"));
            if (definition is null)
            {
                return null;
            }

            var initializer = (Initializer)(layer.Enumeration("Initializer") ?? 0);
            layers.Add(new LayerModel(
                units,
                (Activation)activation,
                layer.Boolean("UseBias") ?? true,
                definition.Alpha,
                definition.Gain,
                initializer == Initializer.ByActivation ? definition.DefaultInitializer : initializer));
        }

        var file = declaration.Pretrained?.Text(0);
        if (declaration.Pretrained is not null && (file is null || !declaration.Pretrained.IsComplete()))
        {
            return null;
        }

        var optimizer = declaration.Optimizers.Count == 0 ? null : OptimizerReading.Read(declaration.Optimizers[0].Kind, declaration.Optimizers[0].Attribute);
        return new NetworkModel(
            TypeReading.Read(declaration.Type),
            inputs,
            (Loss?)network.Enumeration(1),
            (Precision)(network.Enumeration("Precision") ?? 0),
            (Reduction)(network.Enumeration("Reduction") ?? 0),
            network.Real("Delta") ?? 1,
            (Arithmetic)(network.Enumeration("Arithmetic") ?? 0),
            declaration.Library.GetTypeByMetadataName(WellKnownTypes.Vectors) is null ? Profile.Plain : Profile.Vector,
            TypeReading.SkipsLocalsInit(declaration.Type),
            new EquatableArray<LayerModel>(layers))
        {
            IsStatic = declaration.Type.IsStatic,
            IsStandardized = declaration.Standardize is not null,
            Pretrained = file,
            Optimizer = declaration.Type.IsStatic || network.Enumeration(1) is null ? null : optimizer,
        };
    }
}
