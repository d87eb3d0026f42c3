{{/* Common start of all names. */}}
{{- define "panel.name" -}}
{{- default .Release.Name .Values.nameOverride | trunc 50 | trimSuffix "-" -}}
{{- end }}

{{- define "panel.backend.name" -}}
{{ include "panel.name" . }}-backend
{{- end }}

{{- define "panel.gateway.name" -}}
{{ include "panel.name" . }}-gateway
{{- end }}

{{- define "panel.site.configMap" -}}
{{ default (printf "%s-site" (include "panel.name" .)) .Values.site.existingConfigMap }}
{{- end }}

{{/* What people type after ssh. */}}
{{- define "panel.ssh.address" -}}
{{ printf "%s:%d" .Values.gateway.publicHost (int .Values.gateway.publicPort) | quote }}
{{- end }}

{{/* Labels of an object. Call with (list . "backend"). */}}
{{- define "panel.labels" -}}
{{- $root := index . 0 -}}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
app.kubernetes.io/part-of: ulysse
{{ include "panel.selector" . }}
{{- with $root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* The labels that never change: what selectors select by. Call with (list . "backend"). */}}
{{- define "panel.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ index . 1 }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
{{- end }}

{{/* Image reference. Call with (list . .Values.backend.image). */}}
{{- define "panel.image" -}}
{{- $root := index . 0 -}}
{{- $image := index . 1 -}}
{{ $image.repository }}:{{ default $root.Chart.AppVersion $image.tag }}
{{- end }}

{{/* Security of every pod and of every container: no root, nothing writable but /tmp, no capability. */}}
{{- define "panel.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "panel.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop:
    - ALL
{{- end }}

{{/* One replica a node, as far as there are nodes. Call with (list . "backend"). */}}
{{- define "panel.spread" -}}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "panel.selector" . | nindent 6 }}
{{- end }}

{{/* An environment variable from a secret. Call with (list "NAME" "secret" "key"). */}}
{{- define "panel.secretEnv" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end }}

{{/* Health probes of a Quarkus program. Call with the name of the port. */}}
{{- define "panel.probes" -}}
startupProbe:
  httpGet:
    path: /q/health/started
    port: {{ . }}
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet:
    path: /q/health/live
    port: {{ . }}
  periodSeconds: 10
  timeoutSeconds: 3
readinessProbe:
  httpGet:
    path: /q/health/ready
    port: {{ . }}
  periodSeconds: 5
  timeoutSeconds: 3
{{- end }}

{{/* The way out that both programs need whatever else is allowed: name look-ups. */}}
{{- define "panel.egressDns" -}}
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end }}
