namespace FranceConnect.Sdk.Simulator;

/// <summary>The faults of the data providers, at run time and for every call. Safe for concurrent use.</summary>
public sealed class SimulatorProviderFaults
{
    private readonly object _gate = new();
    private readonly Dictionary<SimulatorProvider, SimulatorProviderFault> _lasting = [];
    private readonly List<(SimulatorProvider Provider, SimulatorProviderFault Fault)> _once = [];

    internal SimulatorProviderFaults() { }

    /// <summary>How long <see cref="SimulatorProviderFault.Slow"/> waits. Default: 5 seconds.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gives a provider a fault, in place of the one it had, until <see cref="Clear()"/>.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentException">The simulator has no such provider or no such fault (FCS9005).</exception>
    public void Set(SimulatorProvider provider, SimulatorProviderFault fault)
    {
        Check(provider, fault);
        lock (_gate)
        {
            _lasting[provider] = fault;
        }
    }

    /// <summary>Lets a fault show at the next call of a provider, and never again. Called twice, it shows twice.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentException">The simulator has no such provider or no such fault (FCS9005).</exception>
    public void Once(SimulatorProvider provider, SimulatorProviderFault fault)
    {
        Check(provider, fault);
        lock (_gate)
        {
            _once.Add((provider, fault));
        }
    }

    /// <summary>Takes the faults of one provider away, those of <see cref="Once"/> included.</summary>
    /// <param name="provider">The provider.</param>
    public void Clear(SimulatorProvider provider)
    {
        lock (_gate)
        {
            _lasting.Remove(provider);
            _once.RemoveAll(next => next.Provider == provider);
        }
    }

    /// <summary>Takes every fault away, those of <see cref="Once"/> included.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _lasting.Clear();
            _once.Clear();
        }
    }

    /// <summary>Asked once a call; a fault set for once is used up by the question.</summary>
    internal SimulatorProviderFault? Next(SimulatorProvider provider)
    {
        lock (_gate)
        {
            var index = _once.FindIndex(next => next.Provider == provider || next.Provider == provider.Whole);
            if (index < 0)
            {
                return _lasting.TryGetValue(provider, out var fault) ? fault
                    : _lasting.TryGetValue(provider.Whole, out fault) ? fault
                    : null;
            }

            var once = _once[index].Fault;
            _once.RemoveAt(index);
            return once;
        }
    }

    /// <summary>True when the next call would show a fault; the question uses nothing up.</summary>
    internal bool Has(SimulatorProvider provider)
    {
        lock (_gate)
        {
            return _lasting.ContainsKey(provider)
                || _lasting.ContainsKey(provider.Whole)
                || _once.Exists(next => next.Provider == provider || next.Provider == provider.Whole);
        }
    }

    private static void Check(SimulatorProvider provider, SimulatorProviderFault fault)
    {
        if (!provider.IsKnown)
        {
            throw new ArgumentException(
                $"FCS9005: the simulator has no data provider '{provider}': use one of {string.Join(", ", SimulatorProvider.All)}.",
                nameof(provider)
            );
        }

        if (!fault.IsKnown || (fault.Code is not null && !ApiEndpoints.All.Any(e => e.Provider.Id == provider.Whole)))
        {
            throw new ArgumentException(
                $"FCS9005: the data provider '{provider}' cannot show the fault '{fault}': use a member of SimulatorProviderFault, an HTTP "
                    + "status from 400 to 599 or, behind API Particulier, a published code such as 37001 or xx001.",
                nameof(fault)
            );
        }
    }
}
