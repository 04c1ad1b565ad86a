import { useQuery } from '../../stores/requests'

/** The country the firm is in; '' until it is known. */
export function useFirmCountry(): string {
  return useQuery('firm:read', {}, ['firm']).value?.address.country ?? ''
}
