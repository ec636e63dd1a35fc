namespace NetGen;

/// <summary>How a layer's weights are drawn; biases start at 0. <c>in</c> and <c>out</c> are the layer's inputs and units.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Initializer
{
    /// <summary>What suits the activation: Glorot uniform, He uniform for the Relu family, LeCun normal for Selu.</summary>
    ByActivation,

    /// <summary>Uniform in ±√(6 / (in + out)) (Glorot and Bengio, 2010).</summary>
    GlorotUniform,

    /// <summary>Normal with standard deviation √(2 / (in + out)) (Glorot and Bengio, 2010).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6 / in) (He et al., 2015).</summary>
    HeUniform,

    /// <summary>Normal with standard deviation √(2 / in) (He et al., 2015).</summary>
    HeNormal,

    /// <summary>Uniform in ±√(3 / in) (LeCun et al., 1998).</summary>
    LecunUniform,

    /// <summary>Normal with standard deviation √(1 / in) (LeCun et al., 1998).</summary>
    LecunNormal,

    /// <summary>All 0. A hidden layer that starts this way learns nothing; meant for linear models.</summary>
    Zeros,
}
