using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>The activations there are. A new one is its own file, its line in the enum, and an arm here.</summary>
internal static class ActivationCatalog
{
    /// <summary>The definition for a number that a declaration may have written; null where it is no activation.</summary>
    public static ActivationDefinition? Find(Activation activation, double? alpha = null, double? gain = null) =>
        Enum.IsDefined(typeof(Activation), activation) ? Of(activation, alpha, gain) : null;

    /// <summary>The definition of a layer's activation. A method that gives its argument back does nothing, as Identity.</summary>
    public static ActivationDefinition Of(LayerModel layer) => layer.Formula switch
    {
        null => Of(layer.Activation, layer.Alpha, layer.Gain),
        { Value: Variable, Derivative: null } => new Identity(),
        { } formula => new OwnActivation(formula),
    };

    /// <summary>The definition with the given options, or with its own defaults where they are null.</summary>
    public static ActivationDefinition Of(Activation activation, double? alpha = null, double? gain = null) => activation switch
    {
        Activation.Identity => new Identity(),
        Activation.Sigmoid => new Sigmoid(),
        Activation.Tanh => new Tanh(gain),
        Activation.Relu => new Relu(),
        Activation.LeakyRelu => new LeakyRelu(alpha),
        Activation.Elu => new Elu(alpha),
        Activation.Selu => new Selu(),
        Activation.Gelu => new Gelu(),
        Activation.Silu => new Silu(),
        Activation.Softplus => new Softplus(),
        Activation.Softsign => new Softsign(),
        Activation.HardTanh => new HardTanh(),
        Activation.HardSigmoid => new HardSigmoid(),
        Activation.Softmax => new Softmax(),
        Activation.Mish => new Mish(),
        Activation.GeluTanh => new GeluTanh(),
        Activation.Relu6 => new Relu6(),
    };
}
